package fr.comop.cli.received;

import fr.comop.cli.Caller;
import fr.comop.cli.Exit;
import fr.comop.cli.json.ReadingJson;
import fr.comop.cli.text.ReadingText;
import fr.comop.config.Configuration;
import fr.comop.desk.Declined;
import fr.comop.desk.Names;
import fr.comop.desk.Output;
import fr.comop.form.Form;
import fr.comop.intake.answer.MarkedCopy;
import fr.comop.intake.assessment.Assessor;
import fr.comop.intake.assessment.Reading;
import fr.comop.intake.assessment.ReadingDesk;
import fr.comop.wiring.House;
import fr.comop.wiring.StoreRoom;
import fr.comop.workbook.find.Locator;
import fr.comop.workbook.grid.UnreadableWorkbook;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads and checks one workbook, and stores nothing. */
@Command(
    name = "read",
    description =
        "Lit et contrôle un classeur, sans rien enregistrer. S’il y a une base, dit aussi s’il est"
            + " déjà arrivé et quelle version ce serait, et le compare aux autres documents.",
    footer = {
      "",
      "Codes de retour : 0 complet (avec ou sans remarques) ; 1 à compléter ; 2 illisible ; "
          + "64 mauvais usage."
    })
public final class ReadCommand implements Callable<Integer> {
  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FICHIER", description = "Le classeur.")
  Path file = Path.of("");

  @Option(names = "--beneficiary", paramLabel = "ID", description = "De qui il devrait être.")
  @Nullable String beneficiary;

  @Option(
      names = "--form",
      paramLabel = "FORMULAIRE",
      description = "bilan ou programme (par défaut : ce que disent ses marques).")
  @Nullable String form;

  @Option(
      names = "--year",
      paramLabel = "N",
      description =
          "Année de l’échéance (par défaut : ce que disent ses marques ; s’il y a une base, l’année"
              + " pour laquelle il compterait s’il arrivait maintenant).")
  @Nullable Integer year;

  @Option(names = "--json", description = "Écrit le résultat en JSON.")
  boolean json;

  @Option(
      names = "--marked",
      paramLabel = "COPIE",
      description = "Écrit aussi la copie annotée, comme l’expéditeur la recevrait.")
  @Nullable Path marked;

  public ReadCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = caller.configuration();
    Names names = caller.names(configuration);
    if (beneficiary != null) {
      names.beneficiary(beneficiary);
    }
    Form asked = form == null ? null : names.form(form);
    if (!Files.isRegularFile(file)) {
      throw new Declined("Fichier introuvable : " + file);
    }
    Reading reading = read(configuration, asked);
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? ReadingJson.of(reading) + "\n" : ReadingText.of(file, reading));
    out.flush();
    return mark(reading) ? Exit.of(reading) : Exit.BREAKDOWN;
  }

  /** Writes the marked copy where one is asked for and due; whether it could be made. */
  private boolean mark(Reading reading) throws IOException {
    Assessor.Assessment assessment = reading.assessment();
    if (marked == null || assessment == null || assessment.findings().isEmpty()) {
      return true;
    }
    String title = assessment.filled().years().in(assessment.filled().form().title());
    Output.parents(marked);
    try {
      MarkedCopy.write(file, marked, MarkedCopy.toMend(title, "", assessment.findings()));
      return true;
    } catch (FileSystemException e) {
      throw Output.refused(marked, e);
    } catch (UnreadableWorkbook e) {
      spec.commandLine()
          .getErr()
          .println("La copie annotée n’a pas pu être faite : " + e.getMessage());
      return false;
    }
  }

  private Reading read(Configuration configuration, @Nullable Form asked) throws IOException {
    ReadingDesk desk =
        new ReadingDesk(new Locator(configuration.forms()), configuration.conventions());
    ReadingDesk.Question question = new ReadingDesk.Question(file, beneficiary, asked, year);
    if (!StoreRoom.exists(configuration.settings())) {
      return desk.alone(question, caller.today());
    }
    try (House house = caller.looking(configuration)) {
      return desk.beside(question, house.assessment.stored());
    }
  }
}
