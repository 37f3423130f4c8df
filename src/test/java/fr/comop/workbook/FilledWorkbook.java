package fr.comop.workbook;

import fr.comop.form.Asked;
import fr.comop.form.Choices;
import fr.comop.form.Column;
import fr.comop.form.Field;
import fr.comop.form.Form;
import fr.comop.form.Pictures;
import fr.comop.form.Prefilled;
import fr.comop.form.Question;
import fr.comop.form.Section;
import fr.comop.form.Table;
import fr.comop.workbook.blank.BlankOrder;
import fr.comop.workbook.blank.BlankWorkbook;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.xlsx.XlsxWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A blank workbook filled in by rote: every question, every line that is offered. */
public final class FilledWorkbook implements AutoCloseable {
  private final XSSFWorkbook workbook;
  private final BlankOrder order;
  private final Layout layout;
  private int written;

  /** A blank workbook, the answers to its questions all written in. */
  public FilledWorkbook(BlankOrder order) throws IOException, UnreadableWorkbook {
    this(order, Integer.MAX_VALUE, 20);
  }

  /**
   * A blank workbook, the answers to its questions written in.
   *
   * @param lines most lines of each table
   * @param percent the answer to each question for a percentage
   */
  public FilledWorkbook(BlankOrder order, int lines, int percent)
      throws IOException, UnreadableWorkbook {
    byte[] blank = BlankWorkbook.of(order);
    this.order = order;
    this.layout = layout(blank, order.form());
    this.workbook = new XSSFWorkbook(new ByteArrayInputStream(blank));
    for (Question question : order.form().questions()) {
      if (question instanceof Field field && field.prefilled() != Prefilled.STRUCTURE) {
        Layout.FieldPlace at = Objects.requireNonNull(layout.fields().get(field.id()));
        write(sheet(at.sheet()), at.cell().row(), at.cell().column(), field, percent);
      } else if (question instanceof Table table) {
        lines(table, Math.min(lines, table.roomFor()));
      }
    }
  }

  /** How many cells were written. */
  public int written() {
    return written;
  }

  /** The widest of the tables below which nothing follows on their sheet. */
  public static Table widestOpenTable(Form form) {
    List<Table> open = new ArrayList<>();
    for (Section section : form.sections()) {
      List<Question> questions = section.questions();
      if (!questions.isEmpty() && questions.get(questions.size() - 1) instanceof Table table) {
        open.add(table);
      }
    }
    return open.stream()
        .max(Comparator.comparingInt(table -> table.columns().size()))
        .orElseThrow();
  }

  /** Writes a table's first lines. */
  public void lines(Table table, int lines) {
    Layout.TablePlace at = Objects.requireNonNull(layout.tables().get(table.id()));
    XSSFSheet sheet = sheet(at.sheet());
    for (int line = 0; line < lines; line++) {
      for (Column column : table.columns()) {
        int number = Objects.requireNonNull(at.columns().get(column.id()));
        write(sheet, at.first() + line, number, column, 5);
      }
    }
  }

  /** Places pictures, one beside the other, where the form first asks for some. */
  public void pictures(List<byte[]> pictures) {
    Pictures asked =
        order.form().questions().stream()
            .filter(Pictures.class::isInstance)
            .map(Pictures.class::cast)
            .findFirst()
            .orElseThrow();
    Layout.PicturesPlace at = Objects.requireNonNull(layout.pictures().get(asked.id()));
    XSSFDrawing drawing = sheet(at.sheet()).createDrawingPatriarch();
    int column = 0;
    for (byte[] picture : pictures) {
      int index = workbook.addPicture(picture, Workbook.PICTURE_TYPE_PNG);
      XSSFClientAnchor anchor =
          drawing.createAnchor(0, 0, 0, 0, column, at.first(), column + 1, at.first() + 1);
      drawing.createPicture(anchor, index);
      column++;
    }
  }

  /** The file. */
  public byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }

  private XSSFSheet sheet(Sheet sheet) {
    return workbook.getSheet(sheet.name());
  }

  private void write(XSSFSheet sheet, int row, int column, Asked asked, int share) {
    XSSFRow there =
        sheet.getRow(row - 1) == null ? sheet.createRow(row - 1) : sheet.getRow(row - 1);
    XSSFCell cell =
        there.getCell(column - 1) == null
            ? there.createCell(column - 1)
            : there.getCell(column - 1);
    Choices choices = asked.choices();
    written++;
    if (choices != null) {
      cell.setCellValue(choices.offered().get(0));
      return;
    }
    switch (asked.type()) {
      case AMOUNT -> cell.setCellValue(487_250.50);
      case PERCENT -> cell.setCellValue(share);
      case CODE -> cell.setCellValue("P%d-001".formatted(order.years().n()));
      case COUNT -> cell.setCellValue(100 + written % 50);
      case DECIMAL -> cell.setCellValue(12.5); // below ten, minutes are taken for hours
      case DATE -> cell.setCellValue(LocalDate.of(order.years().n(), 6, 15));
      case YES_NO -> cell.setCellValue("oui");
      default -> cell.setCellValue("Réponse n° " + written + " du réseau, de l’été à l’hiver");
    }
  }

  private static Layout layout(byte[] blank, Form form) throws IOException, UnreadableWorkbook {
    Path file = Files.createTempFile("blank", ".xlsx");
    try {
      Files.write(file, blank);
      return Layout.byMarks(XlsxWorkbook.read(file), form);
    } finally {
      Files.delete(file);
    }
  }
}
