package fr.comop.cli.notice;

import fr.comop.funding.Euros;
import fr.comop.notice.Decision;
import fr.comop.notice.Outcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options of what is decided in a case, its reasons aside. */
final class Measure {
  @Option(
      names = "--outcome",
      required = true,
      paramLabel = "SUITE",
      description =
          "sans-suite, delai, solde-non-verse, diminution, suspension, reversement ou resiliation.")
  String outcome = "";

  @Option(names = "--amount", paramLabel = "MONTANT", description = "En euros.")
  @Nullable String amount;

  @Option(
      names = "--until",
      paramLabel = OnDay.LABEL,
      description = "Dernier jour du délai, ou de la suspension.")
  @Nullable LocalDate until;

  @Option(names = "--day", required = true, paramLabel = OnDay.LABEL, description = "Décidé le.")
  LocalDate day = LocalDate.EPOCH;

  @ArgGroup(exclusive = true, multiplicity = "1")
  Vote vote = new Vote();

  @Option(
      names = "--executory",
      paramLabel = OnDay.LABEL,
      description =
          "Jour depuis lequel la délibération est exécutoire : publiée, et transmise au préfet.")
  @Nullable LocalDate executory;

  /** The vote that it rests on. */
  static final class Vote {
    @Option(
        names = "--deliberation",
        paramLabel = "RÉFÉRENCE",
        description = "Celle de la commission permanente.")
    @Nullable String reference;

    @Option(
        names = "--no-deliberation",
        paramLabel = "MOTIF",
        description = "Ou pourquoi elle n’est pas requise.")
    @Nullable String notRequired;
  }

  Decision decided(String reasons) {
    return new Decision(
        Known.one(outcome, Outcome.of(outcome), Outcome.values(), Outcome::word),
        day,
        amount == null ? null : Euros.of(amount),
        until,
        reasons,
        new Decision.Deliberation(
            vote.reference == null ? "" : vote.reference,
            vote.notRequired == null ? "" : vote.notRequired,
            executory));
  }
}
