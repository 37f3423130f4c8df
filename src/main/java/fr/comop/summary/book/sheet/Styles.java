package fr.comop.summary.book.sheet;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of one workbook: every one there is, so that lines may be written after it. */
final class Styles {
  private static final String FACE = "Calibri";

  private record Key(Format format, Tone tone, boolean quoted) {}

  private final XSSFWorkbook workbook;
  private final Map<Tone, XSSFFont> fonts = new EnumMap<>(Tone.class);
  private final Map<Key, XSSFCellStyle> styles = new HashMap<>();

  Styles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    for (Tone tone : Tone.values()) {
      for (Format format : Format.values()) {
        styles.put(new Key(format, tone, false), make(format, tone, false));
      }
      styles.put(new Key(Format.TEXT, tone, true), make(Format.TEXT, tone, true));
    }
  }

  XSSFCellStyle of(Cell cell) {
    String text = cell.text();
    boolean quoted = text != null && CellText.looksLikeFormula(text);
    return Objects.requireNonNull(
        styles.get(new Key(text == null ? cell.format() : Format.TEXT, cell.tone(), quoted)));
  }

  private XSSFCellStyle make(Format format, Tone tone, boolean quoted) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(fonts.computeIfAbsent(tone, this::font));
    style.setDataFormat(workbook.createDataFormat().getFormat(format.code()));
    style.setAlignment(
        format == Format.TEXT ? HorizontalAlignment.LEFT : HorizontalAlignment.RIGHT);
    style.setVerticalAlignment(
        tone == Tone.HEAD ? VerticalAlignment.CENTER : VerticalAlignment.TOP);
    style.setWrapText(!tone.loose());
    style.setQuotePrefixed(quoted);
    Hue fill = tone.fill();
    if (fill != null) {
      style.setFillForegroundColor(fill.color());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    if (!tone.loose()) {
      border(style);
    }
    return style;
  }

  private static void border(XSSFCellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setTopBorderColor(Hue.RULE.color());
    style.setRightBorderColor(Hue.RULE.color());
    style.setBottomBorderColor(Hue.RULE.color());
    style.setLeftBorderColor(Hue.RULE.color());
  }

  private XSSFFont font(Tone tone) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FACE);
    font.setFontHeightInPoints((short) tone.size());
    font.setBold(tone.bold());
    // a fill alone is lost in grey print
    font.setItalic(tone == Tone.MARKED);
    font.setColor(tone.ink().color());
    return font;
  }
}
