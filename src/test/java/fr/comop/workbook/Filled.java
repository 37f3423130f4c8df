package fr.comop.workbook;

import fr.comop.form.Form;
import fr.comop.form.Questions;
import fr.comop.form.Years;
import fr.comop.workbook.blank.BlankOrder;
import fr.comop.workbook.blank.BlankWorkbook;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.Workbook;
import fr.comop.workbook.xlsx.XlsxWorkbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A blank workbook that a beneficiary fills in, by the ids of questions and columns. */
public final class Filled {
  /** Kept, for it takes longer to make one than to read it. */
  private static final Map<BlankOrder, byte[]> BLANKS = new ConcurrentHashMap<>();

  private static final Map<BlankOrder, Layout> LAYOUTS = new ConcurrentHashMap<>();

  private final Path folder;
  private final Form form;
  private final Layout layout;
  private final XSSFWorkbook workbook;
  private final Map<String, Integer> lines = new HashMap<>();

  private Filled(Path folder, BlankOrder order) throws IOException, UnreadableWorkbook {
    byte[] blank = BLANKS.computeIfAbsent(order, BlankWorkbook::of);
    this.folder = folder;
    this.form = order.form();
    Layout known = LAYOUTS.get(order);
    if (known == null) {
      known =
          Layout.byMarks(
              XlsxWorkbook.read(Files.write(Files.createTempFile(folder, "blank", ".xlsx"), blank)),
              form);
      LAYOUTS.put(order, known);
    }
    this.layout = known;
    this.workbook = new XSSFWorkbook(new ByteArrayInputStream(blank));
  }

  /** The report of 2020 of a beneficiary. */
  public static Filled bilan(Path folder, String beneficiary)
      throws IOException, UnreadableWorkbook {
    return of(folder, "bilan", Years.of(2020), beneficiary);
  }

  /** Any form, of any years. */
  public static Filled of(Path folder, String form, Years years, String beneficiary)
      throws IOException, UnreadableWorkbook {
    return new Filled(
        folder,
        Orders.bare(
            Questions.SHIPPED.forms().latest(form).orElseThrow(),
            years,
            Questions.SHIPPED.conventions().beneficiary(beneficiary).orElseThrow()));
  }

  /** Any workbook. */
  public static Filled of(Path folder, BlankOrder order) throws IOException, UnreadableWorkbook {
    return new Filled(folder, order);
  }

  /** Answers a question with a text, a number, a day or a boolean. */
  public Filled answer(String question, Object value) {
    put(cell(question), value);
    return this;
  }

  /** Writes into the cell beside a question that marks it confidential. */
  public Filled confidential(String question, Object value) {
    Layout.FieldPlace place = Objects.requireNonNull(layout.fields().get(question));
    put(cell(place.sheet().name(), Objects.requireNonNull(place.confidential())), value);
    return this;
  }

  /** Fills the next line of a table: column, value, column, value… */
  public Filled line(String table, Object... columnsAndValues) {
    int line = lines.merge(table, 1, Integer::sum);
    for (int index = 0; index < columnsAndValues.length; index += 2) {
      put(cell(table, (String) columnsAndValues[index], line), columnsAndValues[index + 1]);
    }
    return this;
  }

  /** Leaves a line of a table blank. */
  public Filled blankLine(String table) {
    lines.merge(table, 1, Integer::sum);
    return this;
  }

  /** The cell that answers a question. */
  public XSSFCell cell(String question) {
    Layout.FieldPlace place = Objects.requireNonNull(layout.fields().get(question), question);
    return cell(place.sheet().name(), place.cell());
  }

  /** A cell of a table; "" is the column that marks lines confidential, lines count from 1. */
  public XSSFCell cell(String table, String column, int line) {
    Layout.TablePlace place = Objects.requireNonNull(layout.tables().get(table), table);
    int number =
        column.isEmpty()
            ? place.confidential()
            : Objects.requireNonNull(place.columns().get(column), column);
    return cell(place.sheet().name(), new CellAddress(place.header() + line, number));
  }

  /** Where everything is. */
  public Layout layout() {
    return layout;
  }

  public Form form() {
    return form;
  }

  /** The workbook in the hands of POI. */
  public XSSFWorkbook poi() {
    return workbook;
  }

  /** The workbook saved to a file of its own. */
  public Path save() throws IOException {
    Path file = Files.createTempFile(folder, "filled", ".xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return file;
  }

  /** The workbook saved and read. */
  public Workbook read() throws IOException, UnreadableWorkbook {
    return XlsxWorkbook.read(save());
  }

  private XSSFCell cell(String sheet, CellAddress at) {
    Row row = workbook.getSheet(sheet).getRow(at.row() - 1);
    Row sure = row == null ? workbook.getSheet(sheet).createRow(at.row() - 1) : row;
    return (XSSFCell) sure.getCell(at.column() - 1, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private void put(XSSFCell cell, Object value) {
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof Boolean truth) {
      cell.setCellValue(truth);
    } else if (value instanceof LocalDate day) {
      CellStyle style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
      cell.setCellValue(day);
      cell.setCellStyle(style);
    } else {
      cell.setCellValue((String) value);
    }
  }
}
