package fr.comop.workbook.blank;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of one workbook, each made once. */
final class LookStyles {
  private static final String FACE = "Calibri";

  private final XSSFWorkbook workbook;
  private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
  private final Map<Lettering, XSSFFont> fonts = new EnumMap<>(Lettering.class);

  LookStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  XSSFCellStyle style(Look look) {
    return styles.computeIfAbsent(look, this::make);
  }

  XSSFFont font(Lettering lettering) {
    return fonts.computeIfAbsent(lettering, this::make);
  }

  private XSSFCellStyle make(Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(look.lettering()));
    style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
    style.setAlignment(look.across());
    style.setVerticalAlignment(look.down());
    style.setIndention((short) look.indent());
    style.setWrapText(true);
    style.setLocked(look.locked());
    Paint fill = look.fill();
    if (fill != null) {
      style.setFillForegroundColor(fill.color());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    edge(style, look.edges());
    return style;
  }

  private static void edge(XSSFCellStyle style, Edges edges) {
    style.setBorderTop(edges.top());
    style.setBorderRight(edges.right());
    style.setBorderBottom(edges.bottom());
    style.setBorderLeft(edges.left());
    if (!edges.equals(Edges.NONE)) {
      style.setTopBorderColor(edges.paint().color());
      style.setRightBorderColor(edges.paint().color());
      style.setBottomBorderColor(edges.paint().color());
      style.setLeftBorderColor(edges.leftPaint().color());
    }
  }

  private XSSFFont make(Lettering lettering) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FACE);
    font.setFontHeightInPoints((short) lettering.size());
    font.setBold(lettering.bold());
    font.setColor(lettering.paint().color());
    return font;
  }
}
