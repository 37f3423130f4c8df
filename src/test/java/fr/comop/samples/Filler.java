package fr.comop.samples;

import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.form.AnswerType;
import fr.comop.form.Asked;
import fr.comop.form.Choices;
import fr.comop.form.Column;
import fr.comop.form.Field;
import fr.comop.form.Form;
import fr.comop.form.Table;
import fr.comop.intake.answer.BlankOrders;
import fr.comop.wiring.Writing;
import fr.comop.workbook.blank.BlankWorkbook;
import fr.comop.workbook.blank.Grown;
import fr.comop.workbook.blank.Steady;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.xlsx.XlsxWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Fills blank workbooks in as people do, by a document's answers. */
final class Filler {
  private static final int SIDE_BY_SIDE = 3;

  private final Configuration configuration;
  private final Path pictures;

  /**
   * @param pictures the directory that holds the pictures
   */
  Filler(Configuration configuration, Path pictures) {
    this.configuration = configuration;
    this.pictures = pictures;
  }

  /** The workbook, filled in. The same document gives the same bytes. */
  byte[] filled(Document document) throws IOException {
    Form form = configuration.forms().latest(document.form()).orElseThrow();
    Beneficiary whose =
        configuration.conventions().beneficiary(document.beneficiary()).orElseThrow();
    byte[] blank =
        BlankWorkbook.of(
            new BlankOrders(configuration.conventions(), Writing.stationeries(configuration))
                .bare(whose, form, document.year()));
    Layout layout = layout(blank, form);
    LocalDateTime saved = LocalDateTime.parse(document.saved());
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(blank))) {
      for (Map.Entry<String, Object> answer : document.answers().entrySet()) {
        answer(workbook, layout, form, answer.getKey(), answer.getValue());
      }
      for (Object question : document.confidential()) {
        confidential(workbook, layout, question.toString());
      }
      for (Map.Entry<String, Object> placed : document.pictures().entrySet()) {
        pictures(workbook, layout, placed.getKey(), Document.list(placed.getValue()));
      }
      form.sections().forEach(section -> Grown.rows(workbook.getSheet(section.sheet())));
      Date modified = Date.from(saved.toInstant(ZoneOffset.UTC));
      workbook.getProperties().getCoreProperties().setModified(Optional.of(modified));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return Steady.zip(saved, bytes.toByteArray());
    }
  }

  private static Layout layout(byte[] blank, Form form) throws IOException {
    Path file = Files.createTempFile("comop-blank", ".xlsx");
    try {
      Files.write(file, blank);
      return Layout.byMarks(XlsxWorkbook.read(file), form);
    } catch (UnreadableWorkbook e) {
      throw new IllegalStateException("the blank workbook cannot be read", e);
    } finally {
      Files.delete(file);
    }
  }

  private static void answer(
      XSSFWorkbook workbook, Layout layout, Form form, String id, Object value) {
    if (form.question(id).orElseThrow(() -> new IllegalArgumentException(id))
        instanceof Field field) {
      Layout.FieldPlace place = layout.fields().get(id);
      write(cell(workbook, place.sheet().name(), place.cell()), field, value);
      return;
    }
    Table table = form.table(id).orElseThrow();
    Layout.TablePlace place = layout.tables().get(id);
    int row = place.first();
    for (Object line : Document.list(value)) {
      if (row > place.last()) {
        throw new IllegalArgumentException(id + ": too many lines");
      }
      for (Map.Entry<String, Object> entry : Document.map(line).entrySet()) {
        String sheet = place.sheet().name();
        if (entry.getKey().equals("confidential")) {
          cell(workbook, sheet, new CellAddress(row, place.confidential()))
              .setCellValue(entry.getValue().toString());
        } else {
          Column column =
              table
                  .column(entry.getKey())
                  .orElseThrow(() -> new IllegalArgumentException(id + ": " + entry.getKey()));
          CellAddress at = new CellAddress(row, place.columns().get(column.id()));
          write(cell(workbook, sheet, at), column, entry.getValue());
        }
      }
      row++;
    }
  }

  private static void write(XSSFCell cell, Asked asked, Object value) {
    Choices choices = asked.choices();
    if (value == null) {
      cell.setBlank();
    } else if (value instanceof Integer number && choices != null) {
      cell.setCellValue(choices.offered().get(number - 1));
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof Boolean said) {
      cell.setCellValue(said ? "oui" : "non");
    } else if (asked.type() == AnswerType.DATE
        && value.toString().matches("\\d{4}-\\d\\d-\\d\\d")) {
      cell.setCellValue(LocalDate.parse(value.toString()));
    } else {
      cell.setCellValue(value.toString().strip());
    }
  }

  private static void confidential(XSSFWorkbook workbook, Layout layout, String question) {
    Layout.FieldPlace place = layout.fields().get(question);
    CellAddress mark = Objects.requireNonNull(place.confidential());
    cell(workbook, place.sheet().name(), mark).setCellValue("oui");
  }

  private void pictures(XSSFWorkbook workbook, Layout layout, String question, List<Object> files)
      throws IOException {
    Layout.PicturesPlace place = layout.pictures().get(question);
    XSSFSheet sheet = workbook.getSheet(place.sheet().name());
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    int index = 0;
    for (Object file : files) {
      int type =
          file.toString().endsWith(".png")
              ? XSSFWorkbook.PICTURE_TYPE_PNG
              : XSSFWorkbook.PICTURE_TYPE_JPEG;
      int picture =
          workbook.addPicture(Files.readAllBytes(pictures.resolve(file.toString())), type);
      XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, 0, place.first() + 1, 1, 0);
      anchor.setCol1(index % SIDE_BY_SIDE);
      anchor.setCol2(index % SIDE_BY_SIDE + 1);
      anchor.setRow2(place.last() - 1);
      drawing.createPicture(anchor, picture);
      index++;
    }
  }

  private static XSSFCell cell(XSSFWorkbook workbook, String sheet, CellAddress at) {
    XSSFSheet found = workbook.getSheet(sheet);
    XSSFRow row = found.getRow(at.row() - 1);
    XSSFRow there = row == null ? found.createRow(at.row() - 1) : row;
    XSSFCell cell = there.getCell(at.column() - 1);
    return cell == null ? there.createCell(at.column() - 1) : cell;
  }
}
