package fr.comop.wiring;

import fr.comop.correspondence.Turn;
import fr.comop.edition.SummaryLetter;
import fr.comop.health.Alert;
import fr.comop.intake.answer.Acknowledgement;
import fr.comop.intake.answer.ExaminedLetter;
import fr.comop.intake.answer.VerdictLetter;
import fr.comop.meeting.Convocation;
import fr.comop.notice.channel.mailed.SlipLetter;
import fr.comop.reminder.TimeLetter;
import fr.comop.reminder.digest.StaffDigest;
import fr.comop.summary.own.PageLetter;
import java.util.Map;

/** The turn of each kind of mail. */
final class Turns {
  private static final Map<String, Turn> TURNS =
      Map.ofEntries(
          Map.entry(Alert.TEXT, Turn.OPERATOR),
          Map.entry(Acknowledgement.REPORT, Turn.ANSWER),
          Map.entry(Acknowledgement.RECEIPT, Turn.ANSWER),
          Map.entry(VerdictLetter.ACCEPTED, Turn.ANSWER),
          Map.entry(VerdictLetter.REJECTED, Turn.ANSWER),
          Map.entry(ExaminedLetter.TEXT, Turn.ANSWER),
          Map.entry(SlipLetter.TEXT, Turn.ANSWER),
          Map.entry(TimeLetter.TEXT, Turn.ANSWER),
          Map.entry(Convocation.TEXT, Turn.ISSUE),
          Map.entry(SummaryLetter.TEXT, Turn.ISSUE),
          Map.entry(PageLetter.TEXT, Turn.ISSUE),
          Map.entry(StaffDigest.TEXT, Turn.ISSUE));

  private Turns() {}

  /** Texts of the campaign are named by whoever writes it: what is not known is a reminder. */
  static Turn of(String kind) {
    return TURNS.getOrDefault(kind, Turn.REMINDER);
  }
}
