package fr.comop.cli.summary;

import fr.comop.cli.Caller;
import fr.comop.cli.CommandGroup;
import fr.comop.cli.Exit;
import fr.comop.cli.ListedWhose;
import fr.comop.cli.json.ConsentsJson;
import fr.comop.cli.text.ConsentsText;
import fr.comop.config.Configuration;
import fr.comop.consent.Consent;
import fr.comop.consent.Consenting;
import fr.comop.desk.Declined;
import fr.comop.wiring.House;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What structures agreed in writing to have disclosed. */
@Command(
    name = "consent",
    description =
        "Les accords écrits des structures pour divulguer ce qu’elles ont transmis (convention, art."
            + " 6.1) : enregistrer, lister, retirer. Sans accord, rien ne l’est.",
    commandListHeading = "%nCommandes :%n")
public final class ConsentCommand extends CommandGroup {
  public ConsentCommand(Caller caller) {
    super(caller);
  }

  /** What was agreed to. */
  static final class Said {
    @Option(names = "--beneficiary", required = true, paramLabel = "ID", description = "De qui.")
    String beneficiary = "";

    @Option(
        names = "--convention",
        paramLabel = "ID",
        description = "La convention, si plusieurs lient la structure.")
    @Nullable String convention;

    @Option(
        names = "--scope",
        required = true,
        paramLabel = "exchanged|marked|pictures",
        description =
            "exchanged : tout ce qui a été échangé, hors ce qui est marqué confidentiel ; marked :"
                + " ce qui est marqué ; pictures : les images de personnes reconnaissables. L’un"
                + " n’emporte pas l’autre.")
    String scope = "";

    @Option(
        names = "--audience",
        required = true,
        paramLabel = "committee|partners",
        description =
            "Pour qui : le comité d’orientation stratégique seul, ou les partenaires (et le comité).")
    String audience = "";

    @Option(
        names = "--evidence",
        required = true,
        paramLabel = "PREUVE",
        description =
            "Référence de l’arrivée qui le contient (AR-000012), ou où se trouve l’écrit.")
    String evidence = "";

    @Option(
        names = "--written",
        required = true,
        paramLabel = "AAAA-MM-JJ",
        description = "Date de l’écrit.")
    LocalDate written = LocalDate.EPOCH;
  }

  @Command(name = "give", description = "Enregistre l’accord écrit d’une structure.")
  int give(@Mixin Said said) throws IOException {
    Configuration configuration = caller.configuration();
    Consenting.Told told =
        new Consenting.Told(
            caller.names(configuration).beneficiary(said.beneficiary),
            said.convention,
            Consent.Scope.of(said.scope)
                .orElseThrow(() -> unknown(said.scope, "exchanged, marked et pictures")),
            Consent.Reach.of(said.audience)
                .orElseThrow(() -> unknown(said.audience, "committee et partners")),
            said.evidence,
            said.written);
    try (House house = caller.house(configuration)) {
      Consent given = house.funding.consenting().give(told, caller.who(house.configuration));
      out().println(ConsentsText.given(given, configuration.conventions()));
      return Exit.DONE;
    }
  }

  private static Declined unknown(String typed, String known) {
    return new Declined("« " + typed + " » n’est pas connu ; choisissez entre " + known + ".");
  }

  @Command(name = "list", description = "Liste les accords, ceux qui sont retirés compris.")
  int list(@Mixin ListedWhose whose) throws IOException {
    Configuration configuration = caller.configuration();
    String id = whose.id(configuration, caller);
    try (House house = caller.looking(configuration)) {
      List<Consent> all =
          house.funding.consenting().all().stream()
              .filter(one -> id == null || one.terms().beneficiary().equals(id))
              .toList();
      out()
          .println(
              whose.json()
                  ? ConsentsJson.of(all)
                  : ConsentsText.of(all, configuration.conventions()));
      return Exit.DONE;
    }
  }

  @Command(
      name = "withdraw",
      description =
          "Note qu’un accord ne vaut plus ; il reste dans la liste, et ce qui a été divulgué l’est.")
  int withdraw(
      @Parameters(paramLabel = "RÉFÉRENCE", description = "Par exemple C-0001.") String reference,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "MOTIF",
              description = "Pourquoi ; noté au journal d’audit.")
          String reason)
      throws IOException {
    try (House house = caller.house()) {
      Consent withdrawn =
          house.funding.consenting().withdraw(reference, reason, caller.who(house.configuration));
      out().println(withdrawn.reference() + " ne vaut plus.");
      return Exit.DONE;
    }
  }
}
