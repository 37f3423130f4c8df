package fr.comop.wiring;

import fr.comop.correspondence.Turn;
import fr.comop.edition.SummaryLetter;
import fr.comop.intake.answer.Acknowledgement;
import fr.comop.intake.answer.ExaminedLetter;
import fr.comop.intake.answer.VerdictLetter;
import fr.comop.meeting.Convocation;
import fr.comop.reminder.TimeLetter;
import fr.comop.reminder.digest.StaffDigest;
import fr.comop.summary.own.PageLetter;
import java.util.Map;

/** The turn of each kind of mail. */
final class Turns {
  private static final Map<String, Turn> TURNS =
      Map.of(
          Acknowledgement.REPORT, Turn.ANSWER,
          Acknowledgement.RECEIPT, Turn.ANSWER,
          VerdictLetter.ACCEPTED, Turn.ANSWER,
          VerdictLetter.REJECTED, Turn.ANSWER,
          ExaminedLetter.TEXT, Turn.ANSWER,
          TimeLetter.TEXT, Turn.ANSWER,
          Convocation.TEXT, Turn.ISSUE,
          SummaryLetter.TEXT, Turn.ISSUE,
          PageLetter.TEXT, Turn.ISSUE,
          StaffDigest.TEXT, Turn.ISSUE);

  private Turns() {}

  /** Texts of the campaign are named by whoever writes it: what is not known is a reminder. */
  static Turn of(String kind) {
    return TURNS.getOrDefault(kind, Turn.REMINDER);
  }
}
