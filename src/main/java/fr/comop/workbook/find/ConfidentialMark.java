package fr.comop.workbook.find;

import fr.comop.form.typed.RawAnswer;
import fr.comop.french.Plain;
import fr.comop.workbook.blank.Printed;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people write into a cell for "confidentiel" (convention, art. 6). */
public final class ConfidentialMark {
  private static final Set<String> SIGNS = Set.of("☑", "☒", "✓", "✔", "✗", "✘", "×");
  private static final Set<String> YES =
      Set.of("x", "oui", "o", "yes", "y", "vrai", "true", "1", "ok");
  private static final Set<String> NO =
      Set.of("non", "n", "no", "faux", "false", "0", "non confidentiel", "");
  private static final String CONFIDENTIAL = "confidentiel";

  private static final int LONGEST_WORD = 100;

  private ConfidentialMark() {}

  /** Whether it marks an answer confidential. */
  public static boolean marks(@Nullable RawAnswer raw) {
    if (raw instanceof RawAnswer.Tick tick) {
      return tick.ticked();
    }
    if (raw instanceof RawAnswer.Figure figure) {
      return figure.number().compareTo(BigDecimal.ONE) == 0;
    }
    if (!(raw instanceof RawAnswer.Typed typed)) {
      return false;
    }
    String plain = Plain.of(typed.text());
    return SIGNS.contains(typed.text()) || YES.contains(plain) || plain.startsWith(CONFIDENTIAL);
  }

  /** Whether it says that an answer is confidential or is not: anything else is none of this. */
  static boolean decides(RawAnswer raw) {
    return marks(raw)
        || raw instanceof RawAnswer.Tick
        || (raw instanceof RawAnswer.Figure figure && figure.number().signum() == 0)
        || (raw instanceof RawAnswer.Typed typed && NO.contains(Plain.of(typed.text())));
  }

  /** Whether it is the word itself, wherever it stands; not the signpost of our own blank. */
  public static boolean word(RawAnswer raw) {
    return raw instanceof RawAnswer.Typed typed
        && typed.text().length() <= LONGEST_WORD
        && mayBeginSo(typed.text())
        && !typed.text().equals(Printed.SIGNPOST)
        && Plain.of(typed.text()).startsWith(CONFIDENTIAL);
  }

  // Asked of nearly every text there is: most begin with another letter.
  private static boolean mayBeginSo(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    return (first | ' ') == CONFIDENTIAL.charAt(0)
        || !Character.isLetterOrDigit(first)
        || first > 'z';
  }
}
