package fr.comop.summary.book;

import static java.util.Objects.requireNonNull;

import fr.comop.summary.Summary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as somebody opens it. */
final class Bound implements AutoCloseable {
  final byte[] bytes;
  final XSSFWorkbook workbook;

  /** A line of a table, by the titles of its columns. */
  record Line(Map<String, XSSFCell> cells) {
    XSSFCell get(String title) {
      return requireNonNull(cells.get(title), title);
    }
  }

  private Bound(byte[] bytes) throws IOException {
    this.bytes = bytes;
    workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  static Bound of(Summary summary) throws IOException {
    return of(summary, new SummaryWorkbook());
  }

  static Bound of(Summary summary, SummaryWorkbook rendering) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    rendering.write(summary, out);
    return new Bound(out.toByteArray());
  }

  /** Every part, inflated, by name. */
  static Map<String, byte[]> parts(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  /** The lines of a sheet's table, by the titles of its columns. */
  List<Line> table(String name) {
    XSSFSheet sheet = workbook.getSheet(name);
    List<Line> lines = new ArrayList<>();
    for (XSSFTable table : sheet.getTables()) {
      XSSFRow head = sheet.getRow(table.getStartRowIndex());
      for (int row = table.getStartRowIndex() + 1; row <= table.getEndRowIndex(); row++) {
        Map<String, XSSFCell> line = new LinkedHashMap<>();
        for (int column = 0; column <= table.getEndColIndex(); column++) {
          line.put(head.getCell(column).getStringCellValue(), sheet.getRow(row).getCell(column));
        }
        lines.add(new Line(line));
      }
    }
    return lines;
  }

  /** The row below a sheet's table. */
  XSSFRow below(String name, int rows) {
    XSSFSheet sheet = workbook.getSheet(name);
    return sheet.getRow(sheet.getTables().get(0).getEndRowIndex() + rows);
  }

  /** The cell that a link of another leads to. */
  XSSFCell followed(XSSFCell cell) {
    String location = cell.getHyperlink().getLocation();
    int end = location.lastIndexOf('!');
    String sheet = location.substring(1, end - 1).replace("''", "'");
    CellReference at = new CellReference(location.substring(end + 1));
    return workbook.getSheet(sheet).getRow(at.getRow()).getCell(at.getCol());
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
