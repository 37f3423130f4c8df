package fr.comop.workbook.xls;

import fr.comop.workbook.marked.Tones;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/** The formats of cells, with those that a marked copy needs beyond: like one but for its fill. */
final class XlsStyles {
  /** A format like another but for its fill. */
  private record Refilled(short format, Fill fill) {}

  private final HSSFWorkbook workbook;
  private final XlsColours colours;
  private final Tones<Fill> tones;
  private final Map<Refilled, HSSFCellStyle> made = new HashMap<>();
  private boolean hasOld;

  /**
   * The formats of a workbook.
   *
   * @param memory our hidden sheet of an earlier marking; null when there is none
   */
  XlsStyles(HSSFWorkbook workbook, @Nullable HSSFSheet memory) {
    this.workbook = workbook;
    this.colours = new XlsColours(workbook);
    this.tones = new Tones<>(colours.others());
    if (memory != null) {
      for (Row row : memory) {
        Cell colour = row.getCell(0);
        Cell original = row.getCell(1);
        if (colour != null && original != null) {
          String tone = tone(fill(colour.getCellStyle().getIndex()));
          if (Tones.isOne(tone)) {
            tones.remember(tone, fill(original.getCellStyle().getIndex()));
            hasOld = true;
          }
        }
      }
    }
  }

  /** A format, coloured. */
  HSSFCellStyle marked(HSSFCellStyle style, boolean error) {
    Fill original = original(style);
    return refilled(style, Fill.solid(colours.index(tones.over(original, error))));
  }

  /** Takes our colours of an earlier marking from a sheet. */
  void clean(HSSFSheet sheet) {
    if (!hasOld) {
      return;
    }
    for (Row row : sheet) {
      HSSFCellStyle style = ((HSSFRow) row).getRowStyle();
      if (style != null) {
        row.setRowStyle(plain(style));
      }
      for (Cell cell : row) {
        cell.setCellStyle(plain((HSSFCellStyle) cell.getCellStyle()));
      }
    }
    int columns = workbook.getSpreadsheetVersion().getMaxColumns();
    for (int column = 0; column < columns; column++) {
      HSSFCellStyle style = sheet.getColumnStyle(column);
      if (style != null && !plain(style).equals(style)) {
        sheet.setDefaultColumnStyle(column, plain(style));
      }
    }
  }

  /** A cell's format for each colour in use, and for the fill that it took the place of. */
  Map<HSSFCellStyle, HSSFCellStyle> memory() {
    Map<HSSFCellStyle, HSSFCellStyle> memory = new LinkedHashMap<>();
    HSSFCellStyle plainest = workbook.getCellStyleAt(plainest());
    tones
        .inUse()
        .forEach(
            (tone, original) ->
                memory.put(
                    refilled(plainest, Fill.solid(colours.index(tone))),
                    refilled(plainest, original)));
    return memory;
  }

  /** A format for the list: like that of a cell that nothing was ever said of, but for this. */
  HSSFCellStyle listed(Consumer<ExtendedFormatRecord> change) {
    return style(plainest(), change);
  }

  /** The colour of the palette that is most similar to one such as "F9C9B4". */
  short similar(String colour) {
    return colours.similar(colour);
  }

  private HSSFCellStyle plain(HSSFCellStyle style) {
    return refilled(style, original(style));
  }

  private Fill original(HSSFCellStyle style) {
    Fill fill = fill(style.getIndex());
    Fill below = tones.below(tone(fill));
    return below == null ? fill : below;
  }

  private String tone(Fill fill) {
    return fill.isSolid() ? colours.colour(fill.foreground()) : "";
  }

  private Fill fill(int style) {
    return Fill.of(workbook.getInternalWorkbook().getExFormatAt(style));
  }

  private HSSFCellStyle refilled(HSSFCellStyle style, Fill fill) {
    return fill(style.getIndex()).equals(fill)
        ? style
        : made.computeIfAbsent(new Refilled(style.getIndex(), fill), this::likeIt);
  }

  private HSSFCellStyle likeIt(Refilled wanted) {
    return style(wanted.format(), like -> wanted.fill().to(like));
  }

  /** A format like that of this index but for what is changed; one that is there where it is. */
  private HSSFCellStyle style(int format, Consumer<ExtendedFormatRecord> change) {
    InternalWorkbook records = workbook.getInternalWorkbook();
    ExtendedFormatRecord like = new ExtendedFormatRecord();
    like.cloneStyleFrom(records.getExFormatAt(format));
    change.accept(like);
    for (int index = 0; index < workbook.getNumCellStyles(); index++) {
      if (records.getExFormatAt(index).equals(like)) {
        return workbook.getCellStyleAt(index);
      }
    }
    HSSFCellStyle style = workbook.createCellStyle();
    records.getExFormatAt(style.getIndex()).cloneStyleFrom(like);
    return style;
  }

  /** The format of a cell that nothing was ever said of; before it come those of named styles. */
  private int plainest() {
    InternalWorkbook records = workbook.getInternalWorkbook();
    return IntStream.range(0, workbook.getNumCellStyles())
        .filter(index -> records.getExFormatAt(index).getXFType() == ExtendedFormatRecord.XF_CELL)
        .findFirst()
        .orElse(0);
  }
}
