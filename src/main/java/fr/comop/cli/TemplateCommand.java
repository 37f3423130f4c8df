package fr.comop.cli;

import fr.comop.cli.json.LayoutJson;
import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.desk.Names;
import fr.comop.desk.Output;
import fr.comop.form.Form;
import fr.comop.intake.answer.BlankDesk;
import fr.comop.wiring.House;
import fr.comop.wiring.StoreRoom;
import fr.comop.wiring.Writing;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.xlsx.XlsxWorkbook;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a blank workbook. */
@Command(name = "template", description = "Fabrique le classeur vierge d’un bénéficiaire.")
final class TemplateCommand implements Callable<Integer> {
  private final Caller caller;
  @Mixin WhichDocument which = new WhichDocument();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FICHIER",
      description = "Fichier à écrire.")
  Path out = Path.of("");

  @Option(
      names = "--map",
      description = "Écrit aussi, en JSON sur la sortie, la cellule de chaque question.")
  boolean map;

  TemplateCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = caller.configuration();
    Names names = caller.names(configuration);
    Beneficiary whose = names.beneficiary(which.beneficiary());
    Form asked = names.form(whose, which.form(), which.year());
    byte[] bytes = bytes(configuration, whose, asked);
    Output.write(out, bytes);
    PrintWriter screen = spec.commandLine().getOut();
    if (map) {
      screen.println(LayoutJson.of(Layout.byMarks(XlsxWorkbook.read(out), asked), asked));
    } else {
      screen.println("Classeur écrit\u00a0: " + out);
    }
    return Exit.DONE;
  }

  private byte[] bytes(Configuration configuration, Beneficiary whose, Form asked)
      throws IOException {
    BlankDesk desk =
        new BlankDesk(configuration.conventions(), Writing.stationeries(configuration));
    if (!StoreRoom.exists(configuration.settings())) {
      return desk.bare(whose, asked, which.year());
    }
    try (House house = caller.looking(configuration)) {
      return desk.filledIn(whose, asked, which.year(), house.store.desk, house.assessment.blanks);
    }
  }
}
