package fr.comop.benchmark;

import fr.comop.export.Heading;
import fr.comop.export.Pen;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The same cells and styles by POI's streaming workbook. */
final class SxssfPen implements Pen {
  private final SXSSFWorkbook workbook = new SXSSFWorkbook(100);
  private final SXSSFSheet sheet = workbook.createSheet("export");
  private final CellStyle day = style("dd/mm/yyyy");
  private final CellStyle instant = style("dd/mm/yyyy hh:mm:ss");
  private final OutputStream out;
  private SXSSFRow row = sheet.createRow(0);
  private int column;

  SxssfPen(OutputStream out) {
    this.out = out;
  }

  private CellStyle style(String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  @Override
  public void head(List<Heading> columns) {
    sheet.createFreezePane(0, 1);
    columns.forEach(one -> text(one.id()));
    endLine();
  }

  @Override
  public void text(String words) {
    row.createCell(column++).setCellValue(words);
  }

  @Override
  public void count(long count) {
    row.createCell(column++).setCellValue((double) count);
  }

  @Override
  public void number(BigDecimal number) {
    row.createCell(column++).setCellValue(number.doubleValue());
  }

  @Override
  public void day(LocalDate value) {
    var cell = row.createCell(column++);
    cell.setCellValue(value);
    cell.setCellStyle(day);
  }

  @Override
  public void instant(Instant value) {
    var cell = row.createCell(column++);
    cell.setCellValue(value.atZone(ZONE).toLocalDateTime());
    cell.setCellStyle(instant);
  }

  @Override
  public void flag(boolean flag) {
    row.createCell(column++).setCellValue(flag);
  }

  @Override
  public void nothing() {
    column++;
  }

  @Override
  public void endLine() {
    row = sheet.createRow(row.getRowNum() + 1);
    column = 0;
  }

  @Override
  public void close() throws IOException {
    workbook.write(out);
    workbook.close();
    out.close();
  }
}
