package fr.comop.workbook.ods;

import fr.comop.workbook.marked.ListLetters;
import fr.comop.workbook.marked.ListLook;
import fr.comop.workbook.marked.ListRow;
import fr.comop.workbook.marked.ListSheet;
import fr.comop.workbook.part.Fragment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.namespace.QName;

/** How the sheets of our own look: automatic styles whose names begin alike. */
final class ListStyles {
  /** How the names of all of them begin, and of no others. */
  static final String PREFIX = "comop_";

  static final String SHOWN = PREFIX + "feuille";
  static final String HIDDEN = PREFIX + "cachee";
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

  /** The name of the style of a cell that looks so. */
  static String of(ListLook look) {
    return PREFIX
        + switch (look) {
          case TITLE -> "titre";
          case TEXT -> "texte";
          case HEAD -> "tete";
          case CELL -> "cellule";
          case LINK -> "lien";
          case ERROR -> "erreur";
          case REMARK -> "remarque";
        };
  }

  /** The styles themselves. */
  static List<Fragment> of(ListSheet sheet) {
    List<Fragment> styles = new ArrayList<>();
    styles.add(style(SHOWN, "table", properties(Odf.TABLE_PROPERTIES, Odf.DISPLAY, "true")));
    styles.add(style(HIDDEN, "table", properties(Odf.TABLE_PROPERTIES, Odf.DISPLAY, "false")));
    for (int index = 0; index < ListSheet.WIDTHS.size(); index++) {
      int millimetres = (int) Math.round(ListSheet.WIDTHS.get(index) * CENTIMETRES * 10);
      styles.add(
          style(
              column(index),
              "table-column",
              properties(Odf.COLUMN_PROPERTIES, Odf.COLUMN_WIDTH, millimetres + "mm")));
    }
    sheet.rows().stream()
        .map(ListRow::height)
        .distinct()
        .sorted()
        .forEach(height -> styles.add(row(height)));
    for (ListLook look : ListLook.values()) {
      styles.add(cell(look));
    }
    return styles;
  }

  private static Fragment row(int points) {
    return style(
        height(points),
        "table-row",
        properties(Odf.ROW_PROPERTIES, Odf.ROW_HEIGHT, points + "pt", Odf.OPTIMAL_HEIGHT, "false"));
  }

  private static Fragment cell(ListLook look) {
    Fragment properties = properties(Odf.CELL_PROPERTIES, Odf.VERTICAL_ALIGN, "top");
    if (look.boxed()) {
      properties =
          properties
              .with(Odf.BORDER, "0.5pt solid " + colour(ListLook.EDGE))
              .with(Odf.WRAP, "wrap");
    }
    if (!look.fill().isEmpty()) {
      properties = properties.with(Odf.BACKGROUND, colour(look.fill()));
    }
    return style(of(look), CellStyles.FAMILY, properties, letters(look.letters()))
        .with(Odf.PARENT, "Default");
  }

  private static Fragment letters(ListLetters letters) {
    Fragment properties =
        properties(
            Odf.TEXT_PROPERTIES,
            Odf.FONT_FAMILY,
            ListLetters.FACE,
            Odf.FONT_SIZE,
            letters.size() + "pt",
            Odf.COLOR,
            colour(letters.colour()));
    if (letters.bold()) {
      properties = properties.with(Odf.FONT_WEIGHT, "bold");
    }
    return letters.underlined() ? properties.with(Odf.UNDERLINE, "solid") : properties;
  }

  private static String colour(String plain) {
    return "#" + plain.toLowerCase(Locale.ROOT);
  }

  private static Fragment style(String name, String family, Fragment... properties) {
    List<Fragment.Child> children = new ArrayList<>();
    for (Fragment one : properties) {
      children.add(one.inside());
    }
    return properties(Odf.STYLE_ELEMENT, Odf.NAME, name, Odf.FAMILY, family).with(children);
  }

  private static Fragment properties(QName element, Object... attributes) {
    Map<QName, String> all = new LinkedHashMap<>();
    for (int index = 0; index < attributes.length; index += 2) {
      all.put((QName) attributes[index], String.valueOf(attributes[index + 1]));
    }
    return Fragment.of(element, all);
  }
}
