package fr.comop.notice.letter;

import fr.comop.paper.Plate;
import fr.comop.paper.Png;

/** A large pale word for the back of a draft. */
final class Watermark {
  private static final int WIDTH = 620;

  private static final String SVG =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 297" width="210" height="297">
      <text x="105" y="205" font-size="50" text-anchor="middle" fill="#e9e9e9"
        transform="rotate(-52 105 190)">PROJET</text></svg>
      """;

  private static final class Made {
    static final String ADDRESS = Plate.of(Png.of(SVG, WIDTH)).orElseThrow().address();
  }

  private Watermark() {}

  /** An A4 page with it, for the background of one. */
  static String address() {
    return Made.ADDRESS;
  }
}
