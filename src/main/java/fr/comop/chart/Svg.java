package fr.comop.chart;

import java.util.List;
import java.util.Locale;

/** Writes an SVG text. Not safe for use by several threads. */
final class Svg {
  /** Units of the width of a page. */
  static final int WIDTH = 670;

  static final int SMALL = 10;
  static final int NORMAL = 11;
  static final String INK = "#111111";
  static final String GREY = "#444444";
  static final String LINE = "#9a9a9a";

  private static final int LEGEND_GAP = 28;
  private static final int LEGEND_BOX = 11;

  /** Mean width of a letter of our font, by its size. */
  private static final double LETTER = 0.52;

  private final StringBuilder body = new StringBuilder();
  private final int width;

  /** As wide as a page. */
  Svg() {
    this(WIDTH);
  }

  /** So many units wide. */
  Svg(int width) {
    this.width = width;
  }

  void box(double x, double y, double width, double height, String colour) {
    body.append(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>"
            .formatted(plain(x), plain(y), plain(width), plain(height), colour));
  }

  void line(double x, double y, double toX, double toY, String colour) {
    body.append(
        "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"0.8\"/>"
            .formatted(plain(x), plain(y), plain(toX), plain(toY), colour));
  }

  void path(String points, Hue hue) {
    body.append(
        "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s/>"
            .formatted(
                points,
                hue.colour,
                hue.dashes.isEmpty() ? "" : " stroke-dasharray=\"" + hue.dashes + "\""));
  }

  void marker(double x, double y, Hue hue) {
    body.append(
        "<path transform=\"translate(%s %s)\" d=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"0.6\"/>"
            .formatted(plain(x), plain(y), hue.marker, hue.colour, INK));
  }

  void text(double x, double y, int size, String colour, String words) {
    text(x, y, size, colour, "start", "normal", words);
  }

  void centred(double x, double y, int size, String colour, String words) {
    text(x, y, size, colour, "middle", "normal", words);
  }

  void ending(double x, double y, int size, String colour, String words) {
    text(x, y, size, colour, "end", "normal", words);
  }

  /** Why there is no number; nothing for "". */
  void gap(double x, double y, String words) {
    if (words.isEmpty()) {
      return;
    }
    text(x, y, SMALL, GREY, "start", "italic", words);
  }

  private void text(
      double x, double y, int size, String colour, String anchor, String style, String words) {
    body.append(
        ("<text x=\"%s\" y=\"%s\" font-size=\"%d\" fill=\"%s\" text-anchor=\"%s\" font-style=\"%s\">"
                + "%s</text>")
            .formatted(plain(x), plain(y), size, colour, anchor, style, escaped(words)));
  }

  /** What each colour stands for; how high it is. */
  int legend(List<String> series, double left) {
    double x = left;
    int y = LEGEND_BOX;
    for (int at = 0; at < series.size(); at++) {
      double room = LEGEND_BOX + 5 + width(series.get(at), NORMAL) + LEGEND_GAP;
      if (x > left && x + room - LEGEND_GAP > width) {
        x = left;
        y += LEGEND_BOX + 6;
      }
      box(x, y - LEGEND_BOX + 2.0, LEGEND_BOX, LEGEND_BOX, Hue.of(at, series.size()).colour);
      text(x + LEGEND_BOX + 5, y, NORMAL, INK, series.get(at));
      x += room;
    }
    return y + 12;
  }

  /** How wide some words are, about. */
  static double width(String words, int size) {
    return words.length() * size * LETTER;
  }

  Drawing drawn(Chart chart, double height) {
    String alternative = chart.words();
    int whole = (int) Math.ceil(height);
    return new Drawing(
        chart.title(),
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                + " font-family=\"'DejaVu Sans Condensed', 'DejaVu Sans', sans-serif\" role=\"img\""
                + " alt=\"%s\" aria-label=\"%s\">%s</svg>")
            .formatted(
                width, whole, width, whole, escaped(alternative), escaped(alternative), body),
        alternative);
  }

  static String plain(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
