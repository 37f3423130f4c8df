package fr.comop.workbook.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFPictureData;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Compares a marked copy with its original by the eyes of POI: all that is not ours is the same.
 */
final class Untouched {
  private Untouched() {}

  /**
   * Fails where something of the original is not in the copy as it was.
   *
   * @param coloured cells that may have another fill: "Feuille!C7"
   */
  static void check(Path original, Path copy, Set<String> coloured) throws Exception {
    try (XSSFWorkbook before = open(original);
        XSSFWorkbook after = open(copy)) {
      List<String> names = new ArrayList<>();
      after.forEach(sheet -> names.add(sheet.getSheetName()));
      for (int index = 0; index < before.getNumberOfSheets(); index++) {
        XSSFSheet sheet = before.getSheetAt(index);
        XSSFSheet same = after.getSheet(sheet.getSheetName());
        assertThat(same).as(sheet.getSheetName() + " among " + names).isNotNull();
        assertThat(described(same, coloured)).isEqualTo(described(sheet, coloured));
        assertThat(after.getSheetVisibility(after.getSheetIndex(same)))
            .isEqualTo(before.getSheetVisibility(index));
      }
      assertThat(namesOf(after)).containsAll(namesOf(before));
      assertThat(pictures(after)).isEqualTo(pictures(before));
    }
  }

  private static XSSFWorkbook open(Path file) throws IOException, InvalidFormatException {
    return new XSSFWorkbook(OPCPackage.open(file.toFile(), PackageAccess.READ));
  }

  private static Map<String, String> described(XSSFSheet sheet, Set<String> coloured) {
    Map<String, String> all = new TreeMap<>();
    for (Row row : sheet) {
      all.put("row " + row.getRowNum(), row.getHeight() + " " + row.getZeroHeight());
      for (Cell cell : row) {
        String address = sheet.getSheetName() + "!" + cell.getAddress();
        XSSFCell it = (XSSFCell) cell;
        boolean ours = coloured.contains(address);
        if (!ours || it.getCTCell().isSetV() || it.getCTCell().isSetF()) {
          all.put(
              address,
              it.getCTCell().getT()
                  + " "
                  + it.getRawValue()
                  + " "
                  + it.getCTCell().getF()
                  + " "
                  + it
                  + " "
                  + style(it.getCellStyle(), !ours));
        }
      }
    }
    if (coloured.stream().anyMatch(one -> one.startsWith(sheet.getSheetName() + "!"))) {
      all.keySet().removeIf(key -> key.startsWith("row ")); // a row may have been added
    }
    all.put("merged", sheet.getMergedRegions().toString());
    all.put(
        "validations",
        sheet.getDataValidations().stream()
            .map(one -> one.getRegions().getCellRangeAddresses().length + one.toString())
            .map(text -> text.replaceAll("@[0-9a-f]+", ""))
            .collect(Collectors.joining()));
    all.put(
        "conditional",
        String.valueOf(sheet.getSheetConditionalFormatting().getNumConditionalFormattings()));
    all.put("columns", String.valueOf(sheet.getCTWorksheet().getColsList()));
    all.put("protection", String.valueOf(sheet.getCTWorksheet().getSheetProtection()));
    all.put("print", String.valueOf(sheet.getCTWorksheet().getPageSetup()));
    all.put("drawing", sheet.getDrawingPatriarch() == null ? "" : shapes(sheet));
    return all;
  }

  private static String shapes(XSSFSheet sheet) {
    return sheet.getDrawingPatriarch().getShapes().stream()
        .map(shape -> shape.getClass() + " " + shape.getShapeName() + " " + shape.getAnchor())
        .map(text -> text.replaceAll("@[0-9a-f]+", ""))
        .collect(Collectors.joining("\n"));
  }

  private static String style(XSSFCellStyle style, boolean fill) {
    return style.getDataFormatString()
        + style.getFont().getCTFont()
        + style.getBorderTop()
        + style.getBorderBottom()
        + style.getBorderLeft()
        + style.getBorderRight()
        + style.getLeftBorderXSSFColor()
        + style.getAlignment()
        + style.getVerticalAlignment()
        + style.getWrapText()
        + style.getIndention()
        + style.getLocked()
        + style.getHidden()
        + (fill ? style.getFillPattern() + " " + colour(style) : "");
  }

  static String colour(XSSFCellStyle style) {
    return style.getFillForegroundXSSFColor() == null
        ? ""
        : String.valueOf(style.getFillForegroundXSSFColor().getARGBHex());
  }

  private static List<String> namesOf(XSSFWorkbook workbook) {
    List<String> names = new ArrayList<>();
    for (Name name : workbook.getAllNames()) {
      String sheet = name.getSheetIndex() < 0 ? "" : workbook.getSheetName(name.getSheetIndex());
      names.add(name.getNameName() + " = " + name.getRefersToFormula() + " " + sheet);
    }
    return names;
  }

  private static List<Integer> pictures(XSSFWorkbook workbook) {
    return workbook.getAllPictures().stream()
        .map(XSSFPictureData::getData)
        .map(java.util.Arrays::hashCode)
        .toList();
  }
}
