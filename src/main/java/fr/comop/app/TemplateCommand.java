package fr.comop.app;

import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.form.Form;
import fr.comop.workbook.blank.BlankOrder;
import fr.comop.workbook.blank.BlankWorkbook;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.xlsx.XlsxWorkbook;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a blank workbook. */
@Command(name = "template", description = "Fabrique le classeur vierge d’un bénéficiaire.")
final class TemplateCommand implements Callable<Integer> {
  private final Environment environment;
  @Mixin Common common = new Common();
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

  TemplateCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = environment.configuration(common.config);
    Beneficiary whose = Names.beneficiary(configuration, which.beneficiary);
    Form asked = Names.form(configuration, which.form);
    boolean owed =
        configuration.convention().deliverable(whose, which.form, which.year).isPresent();
    if (!owed && !configuration.convention().isBaseline(which.form, which.year)) {
      throw Refused.use(
          "Ce document n’est pas dû : "
              + which.form
              + " "
              + which.year
              + " (année de l’échéance).");
    }
    byte[] bytes = bytes(configuration, whose, asked);
    Output.write(out, bytes);
    PrintWriter screen = spec.commandLine().getOut();
    if (map) {
      screen.println(LayoutJson.of(Layout.byMarks(XlsxWorkbook.read(out), asked), asked));
    } else {
      screen.println("Classeur écrit : " + out);
    }
    return Exit.DONE;
  }

  private byte[] bytes(Configuration configuration, Beneficiary whose, Form asked)
      throws IOException {
    if (!Environment.hasStore(configuration)) {
      return BlankWorkbook.of(
          new BlankOrder(
              asked, configuration.convention().years(which.form, which.year), whose, List.of()));
    }
    try (Wiring wiring = environment.wiring(configuration)) {
      return wiring.ledger.inTransaction(() -> wiring.blanks.blank(whose, asked, which.year));
    }
  }
}
