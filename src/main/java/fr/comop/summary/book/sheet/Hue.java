package fr.comop.summary.book.sheet;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFColor;

/**
 * Colours. Those of series are told apart by people who see few colours, and in grey print (Okabe
 * and Ito).
 */
enum Hue {
  ACCENT(0x1F5C7A),
  TINT(0xDDE9EF),
  RULE(0xB4C6D0),
  INK(0x262B30),
  GREY(0x5F6B74),
  WHITE(0xFFFFFF),
  /** Behind a number that is missing. */
  MISSING(0xE3E5E7),
  /** Behind a number that this audience does not see. */
  WITHHELD(0x9AA3AA),
  /** Behind what is marked confidential, for those who see it. */
  MARKED(0xFFF0C2),
  HEAT_1(0xE8F0F5),
  HEAT_2(0xC3D9E6),
  HEAT_3(0x8FB8D0),
  HEAT_4(0x4F8DB0),
  HEAT_5(0x1F5C7A),
  SERIES_1(0x0072B2),
  SERIES_2(0xE69F00),
  SERIES_3(0x56B4E9),
  SERIES_4(0x6B3F2A),
  SERIES_5(0xCC79A7),
  SERIES_6(0x009E73);

  private static final List<Hue> SERIES =
      List.of(SERIES_1, SERIES_2, SERIES_3, SERIES_4, SERIES_5, SERIES_6);

  private final int rgb;

  Hue(int rgb) {
    this.rgb = rgb;
  }

  /** The colour of a series, by its place; after the last comes the first again. */
  static Hue series(int at) {
    return SERIES.get(at % SERIES.size());
  }

  XSSFColor color() {
    // the schema of styles wants the opacity too
    return new XSSFColor(
        new byte[] {(byte) 0xFF, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
  }

  /** Red, green, blue. */
  byte[] bytes() {
    return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
  }
}
