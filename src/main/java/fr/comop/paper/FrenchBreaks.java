package fr.comop.paper;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: not after an apostrophe, as Java would have it ("d’|actions"). */
final class FrenchBreaks implements FSTextBreaker {
  private static final String APOSTROPHES = "’'";

  private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.FRENCH);
  private String text = "";

  @Override
  public void setText(String text) {
    this.text = text;
    breaks.setText(text);
  }

  @Override
  public int next() {
    int at = breaks.next();
    while (at > 0 && at < text.length() && APOSTROPHES.indexOf(text.charAt(at - 1)) >= 0) {
      at = breaks.next();
    }
    return at;
  }
}
