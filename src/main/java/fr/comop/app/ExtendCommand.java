package fr.comop.app;

import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.form.Form;
import fr.comop.form.typed.French;
import fr.comop.reminder.sql.SqlExtensions;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Grants more time for one document. */
@Command(
    name = "extend",
    description =
        "Enregistre un délai accordé par écrit (convention, art. 10) ; les relances le suivent.")
final class ExtendCommand implements Callable<Integer> {
  private static final int WIDEST = 44;
  private static final int LONGEST = 300;

  private final Environment environment;
  @Mixin Common common = new Common();
  @Spec CommandSpec spec = CommandSpec.create();

  @ArgGroup(exclusive = true, multiplicity = "1")
  Asked asked = new Asked();

  @Option(names = "--json", description = "Écrit la liste en JSON.")
  boolean json;

  /** Either a list or a new extension. */
  static final class Asked {
    @Option(names = "--list", description = "Liste les délais accordés, du premier au dernier.")
    boolean list;

    @ArgGroup(exclusive = false)
    @Nullable Granted granted;
  }

  /** A new extension. */
  static final class Granted extends WhichDocument {
    @Option(
        names = "--until",
        required = true,
        paramLabel = "AAAA-MM-JJ",
        description = "Nouvelle échéance, ce jour compris.")
    LocalDate until = LocalDate.EPOCH;

    @Option(
        names = "--agreement",
        required = true,
        paramLabel = "RÉFÉRENCE",
        description = "Référence de l’accord écrit de la Région.")
    String agreement = "";
  }

  ExtendCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = environment.configuration(common.config);
    Granted granted = asked.granted;
    if (granted == null) {
      try (Wiring wiring = environment.wiring(configuration)) {
        List<SqlExtensions.Entered> all = wiring.ledger.inTransaction(wiring.extensions::all);
        println(json ? json(all) : text(all));
      }
    } else {
      grant(configuration, granted);
    }
    return Exit.DONE;
  }

  private void grant(Configuration configuration, Granted granted) throws IOException {
    Beneficiary whose = Names.beneficiary(configuration, granted.beneficiary);
    Form form = Names.form(configuration, granted.form);
    if (granted.agreement.isBlank() || granted.agreement.length() > LONGEST) {
      throw Refused.use("La référence de l’accord tient en 1 à 300 caractères.");
    }
    Deliverable deliverable = Names.deliverable(configuration, whose, form, granted.year);
    if (!granted.until.isAfter(deliverable.agreed())) {
      throw Refused.use(
          "Un délai mène au-delà de l’échéance de la convention, le "
              + French.longDay(deliverable.agreed())
              + ".");
    }
    try (Wiring wiring = environment.wiring(configuration)) {
      wiring.ledger.durably(
          () -> {
            wiring.extensions.add(
                new Extension(
                    whose.id(),
                    form.id(),
                    granted.year,
                    granted.until,
                    granted.agreement.strip(),
                    wiring.clock.instant()),
                environment.who());
            wiring.audit.record(
                environment.who(),
                "EXTEND",
                form.id() + " " + granted.year + " de " + whose.id(),
                "Jusqu’au " + granted.until + " : " + granted.agreement.strip());
          });
      println(
          "Délai accordé : "
              + deliverable.title()
              + " de "
              + whose.name()
              + ", au plus tard le "
              + French.longDay(granted.until)
              + ".");
    }
  }

  private void println(String text) {
    spec.commandLine().getOut().println(French.typeset(text));
  }

  private static String text(List<SqlExtensions.Entered> all) {
    if (all.isEmpty()) {
      return "Aucun délai n’est accordé.";
    }
    Columns table = new Columns(WIDEST, "Bénéficiaire", "Document", "Échéance", "Accord", "Par");
    all.forEach(
        one ->
            table.add(
                one.extension().beneficiary(),
                one.extension().form() + " " + one.extension().year(),
                French.day(one.extension().due()),
                one.extension().agreement(),
                one.who()));
    return table.toString();
  }

  private static String json(List<SqlExtensions.Entered> all) throws IOException {
    return Json.written(
        json -> {
          json.writeStartArray();
          for (SqlExtensions.Entered one : all) {
            json.writeStartObject();
            json.writeStringField("beneficiary", one.extension().beneficiary());
            json.writeStringField("form", one.extension().form());
            json.writeNumberField("year", one.extension().year());
            json.writeStringField("due", one.extension().due().toString());
            json.writeStringField("agreement", one.extension().agreement());
            json.writeStringField("granted", one.extension().granted().toString());
            json.writeStringField("who", one.who());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }
}
