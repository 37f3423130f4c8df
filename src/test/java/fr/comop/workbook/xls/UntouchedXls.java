package fr.comop.workbook.xls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFPictureData;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;

/** Compares a marked copy with its original by the eyes of POI. */
final class UntouchedXls {
  private UntouchedXls() {}

  /** Fails where something of the original but the fill of these cells is not in the copy. */
  static void check(Path original, Path copy, Set<String> coloured) throws IOException {
    try (HSSFWorkbook before = open(original);
        HSSFWorkbook after = open(copy)) {
      for (int index = 0; index < before.getNumberOfSheets(); index++) {
        HSSFSheet sheet = before.getSheetAt(index);
        HSSFSheet same = after.getSheet(sheet.getSheetName());
        Map<String, String> now = described(same, coloured);
        Map<String, String> then = described(sheet, coloured);
        assertThat(now.keySet()).isEqualTo(then.keySet());
        then.forEach((what, said) -> assertThat(now.get(what)).as(what).isEqualTo(said));
        assertThat(after.getSheetVisibility(after.getSheetIndex(same)))
            .isEqualTo(before.getSheetVisibility(index));
      }
      assertThat(names(after)).containsAll(names(before));
      assertThat(pictures(after)).isEqualTo(pictures(before));
    }
  }

  static HSSFWorkbook open(Path file) throws IOException {
    return new HSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)), true);
  }

  private static Map<String, String> described(HSSFSheet sheet, Set<String> coloured) {
    Map<String, String> all = new TreeMap<>();
    boolean touched = coloured.stream().anyMatch(one -> one.startsWith(sheet.getSheetName() + "!"));
    for (Row row : sheet) {
      if (!touched) {
        all.put("row " + row.getRowNum(), row.getHeight() + " " + row.getZeroHeight());
      }
      for (Cell cell : row) {
        String address = sheet.getSheetName() + "!" + cell.getAddress();
        boolean ours = coloured.contains(address);
        if (!ours || cell.getCellType() != CellType.BLANK) {
          all.put(address, value(cell) + " " + style(sheet, cell, !ours));
        }
      }
    }
    all.put("merged", sheet.getMergedRegions().toString());
    all.put(
        "validations",
        sheet.getDataValidations().stream()
            .map(
                one ->
                    Arrays.toString(one.getRegions().getCellRangeAddresses())
                        + one.getPromptBoxText()
                        + one.getValidationConstraint().getFormula1())
            .collect(Collectors.joining("\n")));
    var rules = sheet.getSheetConditionalFormatting();
    for (int index = 0; index < rules.getNumConditionalFormattings(); index++) {
      all.put(
          "conditional " + index,
          Arrays.toString(rules.getConditionalFormattingAt(index).getFormattingRanges())
              + rules.getConditionalFormattingAt(index).getRule(0).getFormula1());
    }
    for (int column = 0; column < 256; column++) {
      all.put(
          "column " + column, sheet.getColumnWidth(column) + " " + sheet.isColumnHidden(column));
    }
    all.put("protection", String.valueOf(sheet.getProtect()));
    all.put("shapes", shapes(sheet));
    return all;
  }

  private static String value(Cell cell) {
    return cell.getCellType()
        + " "
        + cell
        + (cell.getCellType() == CellType.FORMULA
            ? " " + cell.getCachedFormulaResultType()
            : cell.getCellType() == CellType.STRING
                ? " " + cell.getRichStringCellValue().numFormattingRuns()
                : "");
  }

  private static String shapes(HSSFSheet sheet) {
    if (sheet.getDrawingPatriarch() == null) {
      return "";
    }
    List<String> shapes = new ArrayList<>();
    for (HSSFShape shape : sheet.getDrawingPatriarch().getChildren()) {
      if (!(shape instanceof org.apache.poi.hssf.usermodel.HSSFComment)) {
        shapes.add(shape.getClass() + " " + shape.getShapeName() + " " + place(shape));
      }
    }
    return String.join("\n", shapes);
  }

  private static String place(HSSFShape shape) {
    return shape.getAnchor() instanceof HSSFClientAnchor place
        ? List.of(place.getCol1(), place.getRow1(), place.getCol2(), place.getRow2())
            + " "
            + List.of(place.getDx1(), place.getDy1(), place.getDx2(), place.getDy2())
        : "";
  }

  private static String style(HSSFSheet sheet, Cell cell, boolean fill) {
    HSSFCellStyle style = (HSSFCellStyle) cell.getCellStyle();
    return style.getDataFormatString()
        + style.getFont(sheet.getWorkbook())
        + style.getBorderTop()
        + style.getBorderBottom()
        + style.getBorderLeft()
        + style.getBorderRight()
        + style.getLeftBorderColor()
        + style.getAlignment()
        + style.getVerticalAlignment()
        + style.getWrapText()
        + style.getIndention()
        + style.getLocked()
        + style.getHidden()
        + (fill ? style.getFillPattern() + " " + colour(style) : "");
  }

  /** The colour of a format's fill as POI tells it: "FFFF:CCCC:0"; "0:0:0" where there is none. */
  static String colour(HSSFCellStyle style) {
    return style.getFillForegroundColorColor().getHexString();
  }

  private static List<String> names(HSSFWorkbook workbook) {
    List<String> names = new ArrayList<>();
    for (HSSFName name : workbook.getAllNames()) {
      names.add(
          name.getNameName()
              + " = "
              + (name.isDeleted() ? "" : name.getRefersToFormula())
              + " "
              + (name.getSheetIndex() < 0 ? "" : workbook.getSheetName(name.getSheetIndex())));
    }
    return names;
  }

  private static List<Integer> pictures(HSSFWorkbook workbook) {
    return workbook.getAllPictures().stream()
        .map(HSSFPictureData::getData)
        .map(Arrays::hashCode)
        .toList();
  }
}
