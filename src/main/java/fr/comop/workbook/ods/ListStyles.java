package fr.comop.workbook.ods;

import fr.comop.workbook.marked.ListSize;
import fr.comop.workbook.part.Piece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.namespace.QName;

/** How the sheets of our own look: automatic styles whose names begin alike. */
final class ListStyles {
  /** How the names of all of them begin, and of no others. */
  static final String PREFIX = "comop_";

  static final String SHOWN = PREFIX + "feuille";
  static final String HIDDEN = PREFIX + "cachee";
  static final String TITLE = PREFIX + "titre";
  static final String TEXT = PREFIX + "texte";
  static final String HEAD = PREFIX + "tete";
  static final String CELL = PREFIX + "cellule";
  static final String LINK = PREFIX + "lien";
  static final String ERROR = PREFIX + "erreur";
  static final String REMARK = PREFIX + "remarque";

  private static final String DARK = "#262b30";
  private static final double CENTIMETRES = 0.2; // a character, about

  private ListStyles() {}

  /** The style of a column of the list, from 0. */
  static String column(int index) {
    return PREFIX + "colonne" + index;
  }

  /** The style of a row of this height in points. */
  static String height(int points) {
    return PREFIX + "hauteur" + points;
  }

  /** The style itself of a row of this height in points. */
  static Piece row(int points) {
    return style(
        height(points),
        "table-row",
        properties(Odf.ROW_PROPERTIES, Odf.ROW_HEIGHT, points + "pt", Odf.OPTIMAL_HEIGHT, "false"));
  }

  /** The heights that {@link #fixed} has rows of. */
  static Set<Integer> fixedHeights() {
    return new TreeSet<>(
        List.of(ListSize.TITLE, ListSize.LINE, ListSize.height(ListSize.titles())));
  }

  /** All styles but the rows of other heights. */
  static List<Piece> fixed() {
    List<Piece> styles = new ArrayList<>();
    styles.add(style(SHOWN, "table", properties(Odf.TABLE_PROPERTIES, Odf.DISPLAY, "true")));
    styles.add(style(HIDDEN, "table", properties(Odf.TABLE_PROPERTIES, Odf.DISPLAY, "false")));
    for (int index = 0; index < ListSize.COLUMNS.size(); index++) {
      int millimetres = (int) Math.round(ListSize.COLUMNS.get(index) * CENTIMETRES * 10);
      styles.add(
          style(
              column(index),
              "table-column",
              properties(Odf.COLUMN_PROPERTIES, Odf.COLUMN_WIDTH, millimetres + "mm")));
    }
    fixedHeights().forEach(height -> styles.add(row(height)));
    styles.add(cell(TITLE, "", false, lettering("16pt", "#1f4e5f", Odf.FONT_WEIGHT, "bold")));
    styles.add(cell(TEXT, "", false, lettering("10pt", DARK)));
    styles.add(cell(HEAD, "#dde9ef", true, lettering("10pt", DARK, Odf.FONT_WEIGHT, "bold")));
    styles.add(cell(CELL, "", true, lettering("10pt", DARK)));
    styles.add(cell(LINK, "", true, lettering("10pt", "#0b5394", Odf.UNDERLINE, "solid")));
    styles.add(cell(ERROR, "#f9c9bf", true, lettering("10pt", DARK, Odf.FONT_WEIGHT, "bold")));
    styles.add(cell(REMARK, "#fce9bf", true, lettering("10pt", DARK, Odf.FONT_WEIGHT, "bold")));
    return styles;
  }

  private static Piece cell(String name, String background, boolean boxed, Piece lettering) {
    Piece properties = properties(Odf.CELL_PROPERTIES, Odf.VERTICAL_ALIGN, "top");
    if (boxed) {
      properties = properties.with(Odf.BORDER, "0.5pt solid #b4c6d0").with(Odf.WRAP, "wrap");
    }
    if (!background.isEmpty()) {
      properties = properties.with(Odf.BACKGROUND, background);
    }
    return style(name, CellStyles.FAMILY, properties, lettering).with(Odf.PARENT, "Default");
  }

  private static Piece lettering(String size, String colour) {
    return properties(
        Odf.TEXT_PROPERTIES, Odf.FONT_FAMILY, "Calibri", Odf.FONT_SIZE, size, Odf.COLOR, colour);
  }

  private static Piece lettering(String size, String colour, QName manner, String value) {
    return lettering(size, colour).with(manner, value);
  }

  private static Piece style(String name, String family, Piece... properties) {
    List<Piece.Child> children = new ArrayList<>();
    for (Piece one : properties) {
      children.add(one.inside());
    }
    return properties(Odf.STYLE_ELEMENT, Odf.NAME, name, Odf.FAMILY, family).with(children);
  }

  private static Piece properties(QName element, Object... attributes) {
    Map<QName, String> all = new LinkedHashMap<>();
    for (int index = 0; index < attributes.length; index += 2) {
      all.put((QName) attributes[index], String.valueOf(attributes[index + 1]));
    }
    return Piece.of(element, all);
  }
}
