package fr.comop.notice.channel.mailed;

import fr.comop.french.French;
import fr.comop.notice.Notice;
import fr.comop.notice.channel.Reporting;
import fr.comop.notice.channel.Scan;
import fr.comop.notice.tracking.Report;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote of a letter: "LR-0003 distribuée le 12/01/2021".
 *
 * @param letter its number; null where it is not named
 * @param day as it stands on the slip; null where none is written, or none that can be read
 * @param number under which the post office knows the letter; "" where it is not told
 * @param reason "" for none
 * @param doubt the word beside it that denies it, asks or supposes; "" for none
 */
record Statement(
    @Nullable Long letter,
    Report.Kind kind,
    @Nullable LocalDate day,
    String number,
    String reason,
    String doubt) {

  Statement of(@Nullable Long one) {
    return new Statement(one, kind, day, number, reason, doubt);
  }

  /** Whether two tell the same of the same letter, however much each adds. */
  boolean tellsAs(Statement other) {
    return kind == other.kind
        && letter != null
        && letter.equals(other.letter)
        && (day == null || other.day == null || day.equals(other.day));
  }

  Reporting.Told told(LocalDate on, @Nullable Scan scan) {
    return new Reporting.Told(kind, on, number, reason, scan);
  }

  /** "LR-0003 distribuée le 12/01/2021". */
  String french() {
    return (letter == null ? "" : Notice.NUMBERING.reference(letter) + " ")
        + kind.word()
        + (day == null ? "" : " le " + French.day(day));
  }
}
