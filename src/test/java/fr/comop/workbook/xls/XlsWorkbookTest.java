package fr.comop.workbook.xls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.comop.form.typed.RawAnswer;
import fr.comop.workbook.WorkbookFile;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import fr.comop.workbook.grid.Workbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsWorkbookTest {
  private static final Path BY_LIBREOFFICE =
      Path.of("src/test/samples/written-by/libreoffice/planetarium-bilan.xls");

  private final Path folder;
  private final HSSFWorkbook poi = new HSSFWorkbook();
  private final HSSFSheet sheet = poi.createSheet("Feuille");

  XlsWorkbookTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterEach
  void close() throws IOException {
    poi.close();
  }

  private Path save() throws IOException {
    Path file = Files.createTempFile(folder, "book", ".xls");
    try (OutputStream out = Files.newOutputStream(file)) {
      poi.write(out);
    }
    return file;
  }

  private Workbook read() throws IOException, UnreadableWorkbook {
    return WorkbookFile.read(save());
  }

  private HSSFCell a1() {
    return sheet.createRow(0).createCell(0);
  }

  private @Nullable RawAnswer readA1() throws IOException, UnreadableWorkbook {
    return read().sheets().get(0).cell(new CellAddress(1, 1));
  }

  private CellStyle format(String code) {
    CellStyle style = poi.createCellStyle();
    style.setDataFormat(poi.createDataFormat().getFormat(code));
    return style;
  }

  private static Workbook.Named named(Workbook workbook, String name) {
    return Objects.requireNonNull(workbook.names().get(name));
  }

  private static Why whyUnreadable(Path file) {
    UnreadableWorkbook unreadable =
        catchThrowableOfType(UnreadableWorkbook.class, () -> WorkbookFile.read(file));
    assertThat(unreadable).as("unreadable").isNotNull();
    return unreadable.why();
  }

  @Nested
  class A_cell {
    @Test
    void holds_a_text_plain_or_rich() throws Exception {
      HSSFRichTextString rich = new HSSFRichTextString("un été");
      rich.applyFont(0, 2, poi.createFont());
      a1().setCellValue(rich);
      assertThat(readA1()).isEqualTo(new RawAnswer.Typed("un été"));
    }

    @Test
    void holds_a_long_text_that_goes_over_several_records() throws Exception {
      String text = "œuvre ".repeat(5_000).strip();
      a1().setCellValue(text);
      assertThat(readA1()).isEqualTo(new RawAnswer.Typed(text));
    }

    @Test
    void holds_a_number_as_its_format_shows_it() throws Exception {
      a1().setCellValue(0.125);
      assertThat(readA1()).isEqualTo(new RawAnswer.Figure(new BigDecimal("0.125"), false));
      a1().setCellValue(0.125);
      sheet.getRow(0).getCell(0).setCellStyle(format("0.0%"));
      assertThat(readA1()).isEqualTo(new RawAnswer.Figure(new BigDecimal("0.125"), true));
      sheet.getRow(0).getCell(0).setCellValue(LocalDate.of(2020, 12, 15));
      sheet.getRow(0).getCell(0).setCellStyle(format("dd/mm/yyyy"));
      assertThat(readA1()).isEqualTo(new RawAnswer.Day(LocalDate.of(2020, 12, 15)));
    }

    @Test
    void holds_the_same_day_in_a_workbook_that_counts_from_1904() throws Exception {
      poi.getInternalWorkbook().getRecords().stream()
          .filter(org.apache.poi.hssf.record.DateWindow1904Record.class::isInstance)
          .forEach(
              record ->
                  ((org.apache.poi.hssf.record.DateWindow1904Record) record)
                      .setWindowing((short) 1));
      a1().setCellValue(42_718);
      sheet.getRow(0).getCell(0).setCellStyle(format("dd/mm/yyyy"));
      assertThat(readA1()).isEqualTo(new RawAnswer.Day(LocalDate.of(2020, 12, 15)));
    }

    @Test
    void holds_what_its_formula_gave() throws Exception {
      a1().setCellFormula("1+1");
      poi.getCreationHelper().createFormulaEvaluator().evaluateAll();
      assertThat(readA1()).isEqualTo(new RawAnswer.Figure(new BigDecimal("2.0"), false));
      a1().setCellFormula("\"a\"&\"b\"");
      poi.getCreationHelper().createFormulaEvaluator().evaluateAll();
      assertThat(readA1()).isEqualTo(new RawAnswer.Typed("ab"));
      a1().setCellFormula("IF(TRUE,\"\",1)");
      poi.getCreationHelper().createFormulaEvaluator().evaluateAll();
      assertThat(readA1()).isNull();
      a1().setCellFormula("1/0");
      poi.getCreationHelper().createFormulaEvaluator().evaluateAll();
      assertThat(readA1()).isEqualTo(new RawAnswer.Broken("#DIV/0!"));
    }

    @Test
    void holds_a_tick_an_error_or_nothing() throws Exception {
      a1().setCellValue(true);
      assertThat(readA1()).isEqualTo(new RawAnswer.Tick(true));
      a1().setCellErrorValue(FormulaError.REF);
      assertThat(readA1()).isEqualTo(new RawAnswer.Broken("#REF!"));
      a1().setCellStyle(format("0.0"));
      assertThat(readA1()).isNull();
    }
  }

  @Nested
  class A_workbook {
    @Test
    void says_which_sheets_are_hidden_and_where_its_names_point() throws Exception {
      poi.createSheet("Cachée");
      poi.createSheet("Très");
      poi.setSheetVisibility(1, SheetVisibility.HIDDEN);
      poi.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
      HSSFName name = poi.createName();
      name.setNameName("comop.a");
      name.setRefersToFormula("'Très'!$C$7");
      HSSFName area = poi.createName();
      area.setNameName("comop.b");
      area.setRefersToFormula("Feuille!$B$2:$C$3");
      Workbook workbook = read();
      assertThat(workbook.sheets()).extracting(Sheet::hidden).containsExactly(false, true, true);
      assertThat(named(workbook, "comop.a").sheet().name()).isEqualTo("Très");
      assertThat(named(workbook, "comop.a").address()).isEqualTo(new CellAddress(7, 3));
      assertThat(named(workbook, "comop.b").address()).isEqualTo(new CellAddress(2, 2));
    }

    @Test
    void says_where_its_pictures_are() throws Exception {
      int picture = poi.addPicture(new byte[30_000], HSSFWorkbook.PICTURE_TYPE_PNG);
      int second = poi.addPicture(new byte[] {1}, HSSFWorkbook.PICTURE_TYPE_JPEG);
      var drawing = sheet.createDrawingPatriarch();
      drawing.createPicture(new HSSFClientAnchor(0, 0, 0, 0, (short) 2, 4, (short) 3, 9), picture);
      drawing.createTextbox(new HSSFClientAnchor(0, 0, 0, 0, (short) 5, 1, (short) 6, 2));
      drawing.createPicture(new HSSFClientAnchor(0, 0, 0, 0, (short) 0, 0, (short) 1, 1), second);
      assertThat(read().sheets().get(0).pictures())
          .containsExactly(
              new Sheet.PlacedPicture(5, 3, "blip/1", "image/png"),
              new Sheet.PlacedPicture(1, 1, "blip/2", "image/jpeg"));
    }
  }

  @Nested
  class What_is_hostile {
    @Test
    void a_password_is_told() throws Exception {
      assertThat(whyUnreadable(saved("secret"))).isEqualTo(Why.ENCRYPTED);
    }

    @Test
    void the_password_that_excel_takes_by_itself_is_no_hindrance() throws Exception {
      a1().setCellValue("réponse");
      assertThat(
              WorkbookFile.read(saved("VelvetSweatshop"))
                  .sheets()
                  .get(0)
                  .cell(new CellAddress(1, 1)))
          .isEqualTo(new RawAnswer.Typed("réponse"));
    }

    private Path saved(String password) throws IOException {
      Biff8EncryptionKey.setCurrentUserPassword(password);
      try {
        return save();
      } finally {
        Biff8EncryptionKey.setCurrentUserPassword(null);
      }
    }

    @Test
    void a_file_cut_anywhere_is_damaged() throws Exception {
      byte[] whole = Files.readAllBytes(BY_LIBREOFFICE);
      for (int length : new int[] {1, 9, 511, 512, 600, 5_000, whole.length / 2}) {
        Path cut = Files.write(folder.resolve("cut.xls"), Arrays.copyOf(whole, length));
        assertThat(whyUnreadable(cut)).as("%d bytes", length).isEqualTo(Why.DAMAGED);
      }
    }

    @Test
    void sectors_in_a_circle_are_damaged_and_take_no_time() throws Exception {
      byte[] looping = Files.readAllBytes(BY_LIBREOFFICE);
      for (int block = 1; block < looping.length / 512; block++) {
        int at = block * 512;
        if (looping[at] == (byte) 0xFD || looksLikeTable(looping, at)) {
          for (int entry = at + 8; entry < at + 512; entry += 4) {
            looping[entry] = 3;
            looping[entry + 1] = 0;
            looping[entry + 2] = 0;
            looping[entry + 3] = 0;
          }
        }
      }
      Path file = Files.write(folder.resolve("loop.xls"), looping);
      Assertions.assertTimeout(
          Duration.ofSeconds(10), () -> assertThat(whyUnreadable(file)).isEqualTo(Why.DAMAGED));
    }

    /** A table of sectors counts up by one almost everywhere. */
    private static boolean looksLikeTable(byte[] bytes, int at) {
      int rising = 0;
      for (int entry = at; entry + 8 <= at + 512; entry += 4) {
        rising += bytes[entry + 4] - bytes[entry] == 1 && bytes[entry + 3] == 0 ? 1 : 0;
      }
      return rising > 100;
    }

    @Test
    void a_table_of_texts_that_claims_billions_is_damaged() throws Exception {
      a1().setCellValue("réponse");
      byte[] bytes = Files.readAllBytes(save());
      int at = indexOf(bytes, new byte[] {(byte) 0xFC, 0}, 512);
      Arrays.fill(bytes, at + 8, at + 11, (byte) 0xFF);
      bytes[at + 11] = 0x7F;
      Path file = Files.write(folder.resolve("texts.xls"), bytes);
      Workbook workbook = WorkbookFile.read(file);
      assertThat(workbook.sheets().get(0).cell(new CellAddress(1, 1)))
          .isEqualTo(new RawAnswer.Typed("réponse"));
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
      for (int at = from; at < bytes.length; at++) {
        if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
          return at;
        }
      }
      throw new AssertionError("not there");
    }

    @Test
    void a_workbook_of_excel_95_is_told_to_be_of_another_format() throws Exception {
      Path file = folder.resolve("old.xls");
      try (POIFSFileSystem compound = new POIFSFileSystem();
          OutputStream out = Files.newOutputStream(file)) {
        compound.createDocument(new ByteArrayInputStream(new byte[5_000]), "Book");
        compound.writeFilesystem(out);
      }
      assertThat(whyUnreadable(file)).isEqualTo(Why.OTHER_SPREADSHEET);
    }
  }
}
