package fr.comop.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The cells and names of an .xlsx written in other formats: sizes for which no file is committed.
 */
public final class Rewritten {
  private Rewritten() {}

  /**
   * The same workbook in another format.
   *
   * @param kind "ods", "xls", or "xlsx" for the bytes as they are
   */
  public static byte[] as(String kind, byte[] xlsx) throws IOException {
    if (kind.equals("xlsx")) {
      return xlsx;
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      return kind.equals("xls") ? xls(workbook) : ods(workbook);
    }
  }

  private static byte[] xls(XSSFWorkbook from) throws IOException {
    try (HSSFWorkbook to = new HSSFWorkbook()) {
      CellStyle day = to.createCellStyle();
      day.setDataFormat((short) 14);
      for (Sheet sheet : from) {
        Sheet copy = to.createSheet(sheet.getSheetName());
        for (Row row : sheet) {
          Row line = copy.createRow(row.getRowNum());
          for (Cell cell : row) {
            copy(cell, line, day);
          }
        }
      }
      for (XSSFName name : from.getAllNames()) {
        if (name.getNameName().startsWith("comop.")) {
          Name copy = to.createName();
          copy.setNameName(name.getNameName());
          copy.setRefersToFormula(name.getRefersToFormula());
        }
      }
      return bytes(to);
    }
  }

  private static void copy(Cell cell, Row line, CellStyle day) {
    if (cell.getCellType() == CellType.STRING) {
      line.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue());
    } else if (cell.getCellType() == CellType.NUMERIC) {
      Cell copy = line.createCell(cell.getColumnIndex());
      copy.setCellValue(cell.getNumericCellValue());
      if (DateUtil.isCellDateFormatted(cell)) {
        copy.setCellStyle(day);
      }
    }
  }

  private static byte[] bytes(Workbook workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    return bytes.toByteArray();
  }

  private static byte[] ods(XSSFWorkbook from) throws IOException {
    StringBuilder xml =
        new StringBuilder(
            "<office:document-content"
                + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>");
    xml.append("<office:body><office:spreadsheet>");
    for (Sheet sheet : from) {
      xml.append("<table:table table:name=\"").append(escaped(sheet.getSheetName())).append("\">");
      int next = 0;
      for (Row row : sheet) {
        if (row.getRowNum() > next) {
          xml.append("<table:table-row table:number-rows-repeated='")
              .append(row.getRowNum() - next)
              .append("'/>");
        }
        next = row.getRowNum() + 1;
        row(row, xml);
      }
      xml.append("</table:table>");
    }
    xml.append("<table:named-expressions>");
    for (XSSFName name : from.getAllNames()) {
      xml.append(
          "<table:named-range table:name=\"%s\" table:cell-range-address=\"%s\"/>"
              .formatted(name.getNameName(), escaped(name.getRefersToFormula().replace('!', '.'))));
    }
    xml.append("</table:named-expressions></office:spreadsheet></office:body>");
    xml.append("</office:document-content>");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write(
          "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void row(Row row, StringBuilder xml) {
    xml.append("<table:table-row>");
    int next = 0;
    for (Cell cell : row) {
      if (cell.getColumnIndex() > next) {
        xml.append("<table:table-cell table:number-columns-repeated='")
            .append(cell.getColumnIndex() - next)
            .append("'/>");
      }
      next = cell.getColumnIndex() + 1;
      xml.append(cell(cell));
    }
    xml.append("</table:table-row>");
  }

  private static String cell(Cell cell) {
    if (cell.getCellType() == CellType.STRING) {
      return "<table:table-cell office:value-type='string'><text:p>%s</text:p></table:table-cell>"
          .formatted(escaped(cell.getStringCellValue()));
    }
    if (cell.getCellType() != CellType.NUMERIC) {
      return "<table:table-cell/>";
    }
    return DateUtil.isCellDateFormatted(cell)
        ? "<table:table-cell office:value-type='date' office:date-value='%s'/>"
            .formatted(cell.getLocalDateTimeCellValue().toLocalDate())
        : "<table:table-cell office:value-type='float' office:value='%s'/>"
            .formatted(cell.getNumericCellValue());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
