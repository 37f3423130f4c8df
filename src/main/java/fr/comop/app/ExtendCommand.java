package fr.comop.app;

import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.convention.ExtensionLimits;
import fr.comop.form.Form;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.Owing;
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

/** Grants more time for one document, or takes it back. */
@Command(
    name = "extend",
    description =
        "Enregistre un délai accordé par écrit (convention, art. 10), ou le retire ; les relances"
            + " le suivent.")
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

  /** Either a list or what is decided about one document. */
  static final class Asked {
    @Option(names = "--list", description = "Liste les délais accordés, du premier au dernier.")
    boolean list;

    @ArgGroup(exclusive = false)
    @Nullable Decided decided;
  }

  /** What is decided about one document. */
  static final class Decided extends WhichDocument {
    @ArgGroup(exclusive = true, multiplicity = "1")
    Change change = new Change();

    @Option(
        names = "--agreement",
        required = true,
        paramLabel = "RÉFÉRENCE",
        description = "Référence de l’écrit de la Région : accord, ou retrait.")
    String agreement = "";
  }

  /** A new due day, or the one of the convention again. */
  static final class Change {
    @Option(
        names = "--until",
        paramLabel = "AAAA-MM-JJ",
        description =
            "Nouvelle échéance, ce jour compris ; au plus tard à la fin de l’année qui suit la"
                + " convention.")
    @Nullable LocalDate until;

    @Option(
        names = "--cancel",
        description = "Retire le délai : l’échéance redevient celle de la convention.")
    boolean cancel;
  }

  ExtendCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = environment.configuration(common.config);
    Decided decided = asked.decided;
    if (decided != null) {
      println(decide(configuration, decided));
      return Exit.DONE;
    }
    try (Wiring wiring = environment.wiring(configuration)) {
      List<SqlExtensions.Entered> all = wiring.ledger.inTransaction(wiring.extensions::all);
      println(json ? json(all) : text(all));
    }
    return Exit.DONE;
  }

  private String decide(Configuration configuration, Decided decided) throws IOException {
    Beneficiary whose = Names.beneficiary(configuration, decided.beneficiary);
    Form form = Names.form(configuration, decided.form);
    if (decided.agreement.isBlank() || decided.agreement.length() > LONGEST) {
      throw Refused.use("La référence de l’accord tient en 1 à 300 caractères.");
    }
    Deliverable deliverable = Names.deliverable(configuration, whose, form, decided.year);
    LocalDate until = decided.change.until;
    if (until == null) {
      return cancelled(configuration, deliverable, decided.agreement.strip());
    }
    ExtensionLimits.refusal(configuration.convention(), deliverable, until)
        .ifPresent(
            why -> {
              throw Refused.use(why);
            });
    return granted(configuration, deliverable, until, decided.agreement.strip());
  }

  private String granted(
      Configuration configuration, Deliverable deliverable, LocalDate until, String agreement)
      throws IOException {
    try (Wiring wiring = environment.wiring(configuration)) {
      wiring.ledger.durably(
          () -> {
            if (isComplete(wiring, deliverable)) {
              throw Refused.use(
                  named(deliverable) + " est déjà complet : il n’y a pas de délai à accorder.");
            }
            wiring.extensions.add(
                new Extension(
                    deliverable.beneficiary().id(),
                    deliverable.form(),
                    deliverable.year(),
                    until,
                    agreement,
                    wiring.clock.instant()),
                environment.who());
            record(wiring, "EXTEND", deliverable, "Jusqu’au " + until + " : " + agreement);
          });
    }
    return "Délai accordé : "
        + named(deliverable)
        + ", au plus tard le "
        + French.longDay(until)
        + ".";
  }

  private String cancelled(Configuration configuration, Deliverable deliverable, String agreement)
      throws IOException {
    try (Wiring wiring = environment.wiring(configuration)) {
      wiring.ledger.durably(
          () -> {
            int cancelled =
                wiring.extensions.cancel(deliverable, environment.who(), wiring.clock.instant());
            if (cancelled == 0) {
              throw Refused.use("Aucun délai n’est accordé : " + named(deliverable) + ".");
            }
            record(wiring, "EXTEND_CANCEL", deliverable, agreement);
          });
    }
    return "Délai retiré : "
        + named(deliverable)
        + ", de nouveau au plus tard le "
        + French.longDay(deliverable.agreed())
        + ".";
  }

  private static boolean isComplete(Wiring wiring, Deliverable deliverable) {
    return wiring.owing.states(deliverable.beneficiary(), deliverable.year()).stream()
        .filter(state -> state.deliverable().form().equals(deliverable.form()))
        .anyMatch(Owing.State::complete);
  }

  private void record(Wiring wiring, String what, Deliverable deliverable, String details) {
    wiring.audit.record(
        environment.who(),
        what,
        deliverable.form() + " " + deliverable.year() + " de " + deliverable.beneficiary().id(),
        details);
  }

  private static String named(Deliverable deliverable) {
    return deliverable.title() + " " + French.of(deliverable.beneficiary().name());
  }

  private void println(String text) {
    spec.commandLine().getOut().println(French.typeset(text));
  }

  private static String text(List<SqlExtensions.Entered> all) {
    if (all.isEmpty()) {
      return "Aucun délai n’est accordé.";
    }
    Columns table =
        new Columns(WIDEST, "Bénéficiaire", "Document", "Échéance", "Accord", "Par", "Retiré");
    all.forEach(
        one ->
            table.add(
                one.extension().beneficiary(),
                one.extension().form() + " " + one.extension().year(),
                French.day(one.extension().due()),
                one.extension().agreement(),
                one.who(),
                one.cancelledAt() == null
                    ? ""
                    : "le "
                        + FrenchInstant.brief(one.cancelledAt())
                        + " par "
                        + one.cancelledBy()));
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
