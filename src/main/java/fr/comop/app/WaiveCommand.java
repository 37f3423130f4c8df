package fr.comop.app;

import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.form.Form;
import fr.comop.french.French;
import fr.comop.intake.Waiver;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks that staff waive for one document. */
@Command(
    name = "waive",
    description = "Lève un contrôle pour un document : donner, voir, mettre fin.",
    commandListHeading = "%nCommandes :%n")
final class WaiveCommand implements Runnable {
  private static final int WIDEST = 44;
  private static final int LONGEST_REASON = 2_000;

  private final Environment environment;
  @Mixin Common common = new Common();
  @Spec CommandSpec spec = CommandSpec.create();

  WaiveCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "add",
      description =
          "Lève un contrôle pour un document. Vaut pour les envois à venir ; « comop recheck »"
              + " l’applique à ceux qui sont enregistrés.")
  int add(
      @Mixin Common options,
      @Mixin WhichDocument which,
      @Option(
              names = "--check",
              required = true,
              paramLabel = "CONTRÔLE",
              description = "Nom du contrôle, comme dans docs/checks.md.")
          String check,
      @Option(
              names = "--question",
              paramLabel = "ID",
              description = "Seulement pour cette question (par défaut : partout).")
          @Nullable String question,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "RAISON",
              description = "Pourquoi ; notée au journal d’audit.")
          String reason,
      @Option(
              names = "--until",
              required = true,
              paramLabel = "AAAA-MM-JJ",
              description =
                  "Dernier jour : vaut pour ce qui est reçu jusque-là ; passé, s’il y a quelque"
                      + " chose de reçu jusque-là.")
          LocalDate until)
      throws IOException {
    Configuration configuration = environment.configuration(options.config);
    Beneficiary whose = Names.beneficiary(configuration, which.beneficiary);
    Form form = Names.form(configuration, which.form);
    owed(configuration, whose, form, which.year);
    Names.check(form, check);
    if (question != null) {
      Names.question(form, question);
    }
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw Refused.use("La raison tient en 1 à 2 000 caractères.");
    }
    try (Wiring wiring = environment.wiring(configuration)) {
      if (until.isBefore(environment.today())
          && !received(wiring, whose, form, which.year, until)) {
        throw Refused.use(
            "Le dernier jour est déjà passé, et rien de ce document n’a été reçu jusque-là : "
                + French.day(until)
                + ".");
      }
      Waiver given =
          wiring.ledger.durably(
              () -> {
                Waiver waiver =
                    wiring.waivers.add(
                        new Waiver(
                            0,
                            whose.id(),
                            form.id(),
                            which.year,
                            check,
                            question,
                            reason.strip(),
                            until,
                            environment.who(),
                            wiring.clock.instant(),
                            null));
                audit(wiring, "WAIVE", waiver, "Jusqu’au " + until + " : " + waiver.reason());
                return waiver;
              });
      out()
          .println(
              French.typeset(
                  given.reference()
                      + " : le contrôle "
                      + what(given)
                      + " est levé pour le "
                      + document(given)
                      + " jusqu’au "
                      + French.day(until)
                      + "."));
      return Exit.DONE;
    }
  }

  private static boolean received(
      Wiring wiring, Beneficiary whose, Form form, int year, LocalDate until) {
    return wiring
        .ledger
        .inTransaction(() -> wiring.submissions.of(whose.id(), form.id(), year))
        .stream()
        .anyMatch(one -> !LocalDate.ofInstant(one.receivedAt(), Deliverable.ZONE).isAfter(until));
  }

  private static void owed(Configuration configuration, Beneficiary whose, Form form, int year) {
    boolean owed = configuration.convention().deliverable(whose, form.id(), year).isPresent();
    if (!owed && !configuration.convention().isBaseline(form.id(), year)) {
      throw Refused.use("Ce document n’est pas dû : " + form.id() + " " + year + ".");
    }
  }

  @Command(name = "list", description = "Liste les contrôles levés, ceux qui ont pris fin compris.")
  int list(
      @Mixin Common options,
      @Option(names = "--json", description = "Écrit le résultat en JSON.") boolean json)
      throws IOException {
    try (Wiring wiring = environment.wiring(options.config)) {
      List<Waiver> all = wiring.ledger.inTransaction(wiring.waivers::all);
      out().println(json ? json(all) : text(all, environment.today()));
      return Exit.DONE;
    }
  }

  @Command(
      name = "end",
      description = "Met fin à une levée ; ce qui est contrôlé ensuite ne la connaît plus.")
  int end(
      @Mixin Common options,
      @Parameters(paramLabel = "RÉFÉRENCE", description = "Par exemple D-0001.") String reference)
      throws IOException {
    try (Wiring wiring = environment.wiring(options.config)) {
      wiring.ledger.durably(
          () -> {
            Waiver waiver = find(wiring, reference);
            if (waiver.ended() != null) {
              throw Refused.use(waiver.reference() + " a déjà pris fin.");
            }
            wiring.waivers.end(waiver.id(), wiring.clock.instant());
            audit(wiring, "WAIVE_END", waiver, "");
          });
      out().println(reference + " a pris fin.");
      return Exit.DONE;
    }
  }

  private void audit(Wiring wiring, String what, Waiver waiver, String details) {
    wiring.audit.record(
        environment.who(),
        what,
        waiver.reference(),
        document(waiver) + ", contrôle " + what(waiver) + ". " + details);
  }

  private static Waiver find(Wiring wiring, String reference) {
    String digits = reference.replaceFirst("^(?i)D-0*", "");
    if (!digits.matches("\\d{1,18}")) {
      throw Refused.use("« " + reference + " » n’est pas une référence ; exemple : D-0001.");
    }
    return wiring
        .waivers
        .find(Long.parseLong(digits))
        .orElseThrow(() -> Refused.use("Aucune levée ne porte la référence " + reference + "."));
  }

  private static String document(Waiver waiver) {
    return waiver.form() + " " + waiver.year() + " de " + waiver.beneficiary();
  }

  private static String what(Waiver waiver) {
    return waiver.question() == null
        ? "« " + waiver.check() + " »"
        : "« " + waiver.check() + " » (question " + waiver.question() + ")";
  }

  private static String text(List<Waiver> all, LocalDate today) {
    if (all.isEmpty()) {
      return "Aucun contrôle n’est levé.";
    }
    Columns table = new Columns(WIDEST, "Réf.", "Document", "Contrôle", "État", "Raison", "Par");
    all.forEach(
        one ->
            table.add(
                one.reference(),
                document(one),
                what(one),
                state(one, today),
                one.reason(),
                one.who()));
    return table.toString();
  }

  private static String state(Waiver waiver, LocalDate today) {
    if (waiver.ended() != null) {
      return "a pris fin le " + French.day(waiver.ended().atZone(Deliverable.ZONE).toLocalDate());
    }
    return (waiver.until().isBefore(today) ? "échue le " : "jusqu’au ")
        + French.day(waiver.until());
  }

  private static String json(List<Waiver> all) throws IOException {
    return Json.written(
        json -> {
          json.writeStartArray();
          for (Waiver waiver : all) {
            json.writeStartObject();
            json.writeStringField("reference", waiver.reference());
            json.writeStringField("beneficiary", waiver.beneficiary());
            json.writeStringField("form", waiver.form());
            json.writeNumberField("year", waiver.year());
            json.writeStringField("check", waiver.check());
            if (waiver.question() != null) {
              json.writeStringField("question", waiver.question());
            }
            json.writeStringField("reason", waiver.reason());
            json.writeStringField("until", waiver.until().toString());
            json.writeStringField("who", waiver.who());
            json.writeStringField("given", waiver.given().toString());
            if (waiver.ended() != null) {
              json.writeStringField("ended", waiver.ended().toString());
            }
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
