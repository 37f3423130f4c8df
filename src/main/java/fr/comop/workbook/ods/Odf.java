package fr.comop.workbook.ods;

import fr.comop.workbook.part.Fragment;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;

/** The names of OpenDocument that a marked copy needs, and fragments made of them. */
final class Odf {
  private static final String URN = "urn:oasis:names:tc:opendocument:xmlns:";
  private static final String OFFICE = URN + "office:1.0";
  private static final String STYLE = URN + "style:1.0";
  private static final String TABLE = URN + "table:1.0";
  private static final String TEXT = URN + "text:1.0";
  private static final String FO = URN + "xsl-fo-compatible:1.0";
  private static final String SVG = URN + "svg-compatible:1.0";
  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  static final QName AUTOMATIC_STYLES = new QName(OFFICE, "automatic-styles");
  static final QName ANNOTATION = new QName(OFFICE, "annotation");
  static final QName VALUE_TYPE = new QName(OFFICE, "value-type");

  static final QName STYLE_ELEMENT = new QName(STYLE, "style");
  static final QName DEFAULT_STYLE = new QName(STYLE, "default-style");
  static final QName NAME = new QName(STYLE, "name");
  static final QName FAMILY = new QName(STYLE, "family");
  static final QName PARENT = new QName(STYLE, "parent-style-name");
  static final QName CELL_PROPERTIES = new QName(STYLE, "table-cell-properties");
  static final QName TEXT_PROPERTIES = new QName(STYLE, "text-properties");
  static final QName TABLE_PROPERTIES = new QName(STYLE, "table-properties");
  static final QName COLUMN_PROPERTIES = new QName(STYLE, "table-column-properties");
  static final QName ROW_PROPERTIES = new QName(STYLE, "table-row-properties");
  static final QName COLUMN_WIDTH = new QName(STYLE, "column-width");
  static final QName ROW_HEIGHT = new QName(STYLE, "row-height");
  static final QName OPTIMAL_HEIGHT = new QName(STYLE, "use-optimal-row-height");
  static final QName VERTICAL_ALIGN = new QName(STYLE, "vertical-align");
  static final QName UNDERLINE = new QName(STYLE, "text-underline-style");
  static final QName BACKGROUND = new QName(FO, "background-color");
  static final QName BORDER = new QName(FO, "border");
  static final QName WRAP = new QName(FO, "wrap-option");
  static final QName COLOR = new QName(FO, "color");
  static final QName FONT_FAMILY = new QName(FO, "font-family");
  static final QName FONT_SIZE = new QName(FO, "font-size");
  static final QName FONT_WEIGHT = new QName(FO, "font-weight");

  static final QName TABLE_ELEMENT = new QName(TABLE, "table");
  static final QName TABLE_NAME = new QName(TABLE, "name");
  static final QName TABLE_STYLE = new QName(TABLE, "style-name");
  static final QName DEFAULT_CELL_STYLE = new QName(TABLE, "default-cell-style-name");
  static final QName DISPLAY = new QName(TABLE, "display");
  static final QName PROTECTED = new QName(TABLE, "protected");
  static final QName ROW = new QName(TABLE, "table-row");
  static final QName COLUMN = new QName(TABLE, "table-column");
  static final QName CELL = new QName(TABLE, "table-cell");
  static final QName COVERED_CELL = new QName(TABLE, "covered-table-cell");
  static final QName CELL_SOURCE = new QName(TABLE, "cell-range-source");
  static final QName ROWS_REPEATED = new QName(TABLE, "number-rows-repeated");
  static final QName COLUMNS_REPEATED = new QName(TABLE, "number-columns-repeated");
  static final QName NAMED_EXPRESSIONS = new QName(TABLE, "named-expressions");
  static final QName NAMED_RANGE = new QName(TABLE, "named-range");
  static final QName BASE_ADDRESS = new QName(TABLE, "base-cell-address");
  static final QName RANGE_ADDRESS = new QName(TABLE, "cell-range-address");

  static final QName CREATOR = new QName(DC, "creator");
  static final QName WIDTH = new QName(SVG, "width");
  static final QName HEIGHT = new QName(SVG, "height");
  static final QName PARAGRAPH = new QName(TEXT, "p");
  static final QName LINK = new QName(TEXT, "a");
  static final QName HREF = new QName(XLINK, "href");
  static final QName LINK_TYPE = new QName(XLINK, "type");

  private Odf() {}

  /** A text, a paragraph for each of its lines. */
  static List<Fragment.Child> paragraphs(String text) {
    return text.lines().map(line -> paragraph(new Fragment.Text(line)).inside()).toList();
  }

  /** A paragraph. */
  static Fragment paragraph(Fragment.Child... content) {
    return Fragment.of(PARAGRAPH, Map.of(), content);
  }

  /** A sheet's name as references write it. */
  static String quoted(String sheet) {
    return "'" + sheet.replace("'", "''") + "'";
  }
}
