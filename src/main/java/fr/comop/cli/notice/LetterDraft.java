package fr.comop.cli.notice;

import fr.comop.cli.LongText;
import fr.comop.notice.NoticeKind;
import fr.comop.notice.Outcome;
import fr.comop.notice.desk.LetterDesk;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options of what a letter says besides what the store knows. */
final class LetterDraft {
  @Option(
      names = "--kind",
      required = true,
      paramLabel = "LETTRE",
      description =
          "observations, invitation, decision, resiliation, retrait-resiliation,"
              + " levee-suspension ou cloture.")
  String kind = "";

  @Option(
      names = "--hearing",
      paramLabel = "AAAA-MM-JJTHH:MM",
      description = "Quand les représentants peuvent être entendus, en France.")
  @Nullable LocalDateTime hearing;

  @Option(
      names = "--place",
      paramLabel = "LIEU",
      defaultValue = "",
      description = "Où ils peuvent l’être.")
  String place = "";

  @Option(
      names = "--measure",
      paramLabel = "SUITE",
      description =
          "La mesure envisagée, dans des observations : reversement, diminution, suspension,"
              + " solde-non-verse ou resiliation.")
  @Nullable String measure;

  @Option(
      names = "--replaces",
      paramLabel = "RÉFÉRENCE",
      description = "La lettre perdue, ou revenue d’une adresse inconnue, qu’elle remplace.")
  @Nullable String replaces;

  @ArgGroup(exclusive = true)
  @Nullable LongText asked;

  LetterDesk.Draft draft() {
    return new LetterDesk.Draft(
        Known.one(kind, NoticeKind.of(kind), NoticeKind.values(), NoticeKind::word),
        hearing,
        place,
        measure == null
            ? null
            : Known.one(measure, Outcome.of(measure), Outcome.values(), Outcome::word),
        asked == null ? "" : asked.words(),
        replaces);
  }
}
