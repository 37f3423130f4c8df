package fr.comop.workbook.xls;

import fr.comop.workbook.marked.Tones;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.PaletteRecord;
import org.apache.poi.hssf.usermodel.HSSFPalette;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;

/**
 * The 56 colours of a workbook. A colour of ours takes the place of one that no format and no font
 * shows; the last ones first, for the first ones are the likelier to be shown by something else.
 */
final class XlsColours {
  private final HSSFPalette palette;
  private final Set<Integer> shown = new HashSet<>();

  XlsColours(HSSFWorkbook workbook) {
    this.palette = workbook.getCustomPalette();
    for (int index = 0; index < workbook.getNumCellStyles(); index++) {
      ExtendedFormatRecord format = workbook.getInternalWorkbook().getExFormatAt(index);
      shown.add((int) format.getFillForeground());
      shown.add((int) format.getFillBackground());
      shown.add((int) format.getLeftBorderPaletteIdx());
      shown.add((int) format.getRightBorderPaletteIdx());
      shown.add((int) format.getTopBorderPaletteIdx());
      shown.add((int) format.getBottomBorderPaletteIdx());
      shown.add((int) format.getAdtlDiag());
    }
    for (int index = 0; index < workbook.getInternalWorkbook().getNumberOfFontRecords(); index++) {
      FontRecord font = workbook.getInternalWorkbook().getFontRecordAt(index);
      shown.add((int) font.getColorPaletteIndex());
    }
  }

  /** A colour of the palette as "F9C9B4"; "" where there is none of this index. */
  String colour(int index) {
    HSSFColor colour = palette.getColor(index);
    if (colour == null) {
      return "";
    }
    short[] parts = colour.getTriplet();
    return "%02x%02x%02x".formatted(parts[0], parts[1], parts[2]).toUpperCase(Locale.ROOT);
  }

  /** All colours of the palette but ours. */
  Set<String> others() {
    Set<String> others = new HashSet<>();
    for (int index : shown) {
      others.add(colour(index));
    }
    return others;
  }

  /** The index of a colour such as "F9C9B4"; of the most similar one where no place is free. */
  short index(String colour) {
    byte[] rgb = HexFormat.of().parseHex(colour);
    HSSFColor known = palette.findColor(rgb[0], rgb[1], rgb[2]);
    if (known != null) {
      return known.getIndex();
    }
    int last = PaletteRecord.FIRST_COLOR_INDEX + PaletteRecord.STANDARD_PALETTE_SIZE - 1;
    for (int index = last; index >= PaletteRecord.FIRST_COLOR_INDEX; index--) {
      if (!shown.contains(index) && !Tones.isOne(colour(index))) {
        palette.setColorAtIndex((short) index, rgb[0], rgb[1], rgb[2]);
        return (short) index;
      }
    }
    return similar(colour);
  }

  /** The index of the colour that is most similar to one such as "F9C9B4". */
  short similar(String colour) {
    byte[] rgb = HexFormat.of().parseHex(colour);
    return palette.findSimilarColor(rgb[0], rgb[1], rgb[2]).getIndex();
  }
}
