package fr.comop.summary.book;

import fr.comop.summary.Outline;
import fr.comop.summary.Told;
import fr.comop.summary.Total;
import fr.comop.summary.book.sheet.Cell;
import fr.comop.summary.book.sheet.Format;
import fr.comop.summary.book.sheet.Tone;
import org.jspecify.annotations.Nullable;

/** Figures as cells. */
final class FigureCell {
  private static final int HUNDREDTHS = 2;

  private FigureCell() {}

  /** A number, or an empty cell that shows why there is none. */
  static Cell of(Outline.Figure figure, Told told) {
    return told.match(
        known ->
            Cell.of(known.number(), Format.of(figure.type()))
                .toned(known.confidential() ? Tone.MARKED : Tone.PLAIN),
        missing -> Cell.empty(Tone.MISSING),
        withheld -> Cell.empty(Tone.WITHHELD));
  }

  /** What all come to; where others do not see what it hides, it is no number of anybody's. */
  static Cell of(Outline.Figure figure, Total total) {
    Cell cell = of(figure, total.told());
    return cell.number() == null ? cell : cell.toned(Tone.TOTAL);
  }

  /** "10 / 11". */
  static Cell restsOn(Total total) {
    return Cell.of(total.restsOn() + " / " + total.of()).toned(Tone.TOTAL);
  }

  /** Why there is no number; "" where there is one. */
  static String why(Told told) {
    return told.match(
        known -> "", missing -> missing.why().french(), withheld -> withheld.because().french());
  }

  /** A number as its cell holds it; null where it holds none. */
  static @Nullable Double held(Outline.Figure figure, Told told) {
    return told instanceof Told.Known known
        ? (Format.of(figure.type()) == Format.PERCENT
                ? known.number().movePointLeft(HUNDREDTHS)
                : known.number())
            .doubleValue()
        : null;
  }
}
