package fr.comop.workbook.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.comop.form.typed.RawAnswer;
import fr.comop.workbook.Filled;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Row;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import fr.comop.workbook.grid.Workbook;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxWorkbookTest {
  private final Path folder;

  XlsxWorkbookTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Workbook read(Parts parts) throws IOException, UnreadableWorkbook {
    return XlsxWorkbook.read(parts.save(folder));
  }

  private @Nullable RawAnswer a1(Parts parts) throws IOException, UnreadableWorkbook {
    return read(parts).sheets().get(0).cell(new CellAddress(1, 1));
  }

  private @Nullable RawAnswer cell(String xml) throws IOException, UnreadableWorkbook {
    return a1(Parts.ofCells(xml));
  }

  private static RawAnswer typed(String text) {
    return new RawAnswer.Typed(text);
  }

  private static RawAnswer number(String number) {
    return new RawAnswer.Figure(new BigDecimal(number), false);
  }

  private static Why whyUnreadable(Path file) {
    UnreadableWorkbook unreadable =
        catchThrowableOfType(UnreadableWorkbook.class, () -> XlsxWorkbook.read(file));
    assertThat(unreadable).as("unreadable").isNotNull();
    assertThat(unreadable.getMessage()).isNotEmpty();
    assertThat(unreadable.why().french()).endsWith(".");
    return unreadable.why();
  }

  private Why whyUnreadable(Parts parts) throws IOException {
    return whyUnreadable(parts.save(folder));
  }

  @Nested
  class A_cell {
    @Test
    void holds_a_text_shared_inline_or_computed() throws Exception {
      assertThat(cell("<c t='s'><v>0</v></c>")).isEqualTo(typed("premier"));
      assertThat(cell("<c t='inlineStr'><is><t>ici</t></is></c>")).isEqualTo(typed("ici"));
      assertThat(cell("<c t='str'><f>A2</f><v>calculé</v></c>")).isEqualTo(typed("calculé"));
      assertThat(cell("<c t='d'><v>2020-12-15T00:00:00</v></c>"))
          .isEqualTo(typed("2020-12-15T00:00:00"));
    }

    @Test
    void holds_the_words_of_a_rich_text_without_their_looks_or_pronunciation() throws Exception {
      assertThat(cell("<c t='s'><v>1</v></c>")).isEqualTo(typed("deuxième"));
      assertThat(
              cell("<c t='inlineStr'><is><r><t>a</t></r><r><rPr><b/></rPr><t> b</t></r></is></c>"))
          .isEqualTo(typed("a b"));
    }

    @Test
    void holds_a_number_as_a_person_sees_it() throws Exception {
      assertThat(cell("<c><v>42</v></c>")).isEqualTo(number("42"));
      assertThat(cell("<c t='n'><v>0.30000000000000004</v></c>"))
          .isEqualTo(number("0.300000000000000"));
      assertThat(cell("<c><v>1.5E3</v></c>")).isEqualTo(number("1.5E+3"));
      assertThat(cell("<c><v>12,5</v></c>")).isEqualTo(typed("12,5"));
      assertThat(cell("<c><v>1e999999999</v></c>")).isEqualTo(typed("1e999999999"));
    }

    @Test
    void holds_a_percentage_where_its_format_says_so() throws Exception {
      assertThat(cell("<c s='2'><v>0.125</v></c>"))
          .isEqualTo(new RawAnswer.Figure(new BigDecimal("0.125"), true));
      assertThat(cell("<c s='3'><v>12.5</v></c>")).isEqualTo(number("12.5"));
      assertThat(cell("<c s='99'><v>12.5</v></c>")).isEqualTo(number("12.5"));
      assertThat(cell("<c s='zz'><v>12.5</v></c>")).isEqualTo(number("12.5"));
    }

    @Test
    void holds_a_day_where_its_format_says_so() throws Exception {
      RawAnswer day = new RawAnswer.Day(LocalDate.of(2020, 12, 15));
      assertThat(cell("<c s='1'><v>44180</v></c>")).isEqualTo(day);
      assertThat(cell("<c s='1'><v>44180.75</v></c>")).isEqualTo(day);
      assertThat(cell("<c s='1'><v>-5</v></c>")).isEqualTo(number("-5"));
      assertThat(cell("<c s='1'><v>20201215</v></c>")).isEqualTo(number("20201215"));
    }

    @Test
    void holds_the_same_day_in_a_workbook_that_counts_from_1904() throws Exception {
      Parts parts = Parts.ofCells("<c s='1'><v>42718</v></c>");
      parts.with(
          Parts.WORKBOOK,
          "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><workbookPr date1904='1'/><sheets><sheet name='F' r:id='rId0'/>"
              + "</sheets></workbook>");
      assertThat(a1(parts)).isEqualTo(new RawAnswer.Day(LocalDate.of(2020, 12, 15)));
    }

    @Test
    void holds_a_tick_or_an_error() throws Exception {
      assertThat(cell("<c t='b'><v>1</v></c>")).isEqualTo(new RawAnswer.Tick(true));
      assertThat(cell("<c t='b'><v>0</v></c>")).isEqualTo(new RawAnswer.Tick(false));
      assertThat(cell("<c t='e'><v>#REF!</v></c>")).isEqualTo(new RawAnswer.Broken("#REF!"));
    }

    @Test
    void holds_a_formula_whose_value_is_missing() throws Exception {
      assertThat(cell("<c><f>SUM(A2:A3)</f></c>"))
          .isEqualTo(new RawAnswer.NotComputed("SUM(A2:A3)"));
      assertThat(cell("<c><f>SUM(A2:A3)</f><v/></c>"))
          .isEqualTo(new RawAnswer.NotComputed("SUM(A2:A3)"));
      assertThat(cell("<c><f t='shared' si='0'/></c>")).isEqualTo(new RawAnswer.NotComputed(""));
    }

    @Test
    void holds_nothing_where_a_person_sees_nothing() throws Exception {
      assertThat(cell("<c/>")).isNull();
      assertThat(cell("<c s='1'/>")).isNull();
      assertThat(cell("<c t='inlineStr'><is><t> \u00a0\u200b </t></is></c>")).isNull();
      assertThat(cell("<c t='str'><f>IF(A2=0,\"\",A2)</f><v></v></c>")).isNull();
    }

    @Test
    void is_rid_of_what_cannot_be_seen() throws Exception {
      assertThat(cell("<c t='inlineStr'><is><t>a_x000D_\nb</t></is></c>")).isEqualTo(typed("a\nb"));
      assertThat(cell("<c t='inlineStr'><is><t>a_x000D_b</t></is></c>")).isEqualTo(typed("a\nb"));
      assertThat(cell("<c t='inlineStr'><is><t>_x0007_a_x0000_b</t></is></c>"))
          .isEqualTo(typed("ab"));
      assertThat(cell("<c t='inlineStr'><is><t>_x005F_x000D_</t></is></c>"))
          .isEqualTo(typed("_x000D_"));
      assertThat(cell("<c t='inlineStr'><is><t>\u202egpj.\u2066x\u2069</t></is></c>"))
          .isEqualTo(typed("gpj.x"));
      assertThat(cell("<c t='inlineStr'><is><t>\ufeff  deux\tmots  </t></is></c>"))
          .isEqualTo(typed("deux\tmots"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "ISO-8859-1", "windows-1252"})
    void is_read_in_whatever_encoding_its_part_was_written(String encoding) throws Exception {
      String sheet =
          "<?xml version='1.0' encoding='%s'?><worksheet><sheetData><row><c t='inlineStr'><is><t>"
                  .formatted(encoding)
              + "Réalisé à l&#8217;été &amp; après</t></is></c></row></sheetData></worksheet>";
      byte[] bytes = sheet.getBytes(encoding);
      assertThat(a1(Parts.ofCells("").with(Parts.SHEET, out -> out.write(bytes))))
          .isEqualTo(typed("Réalisé à l’été & après"));
    }

    @Test
    void with_an_endless_text_is_cut() throws Exception {
      RawAnswer cut = cell("<c t='inlineStr'><is><t>" + "é".repeat(100_000) + "</t></is></c>");
      assertThat(((RawAnswer.Typed) java.util.Objects.requireNonNull(cut)).text())
          .hasSizeLessThanOrEqualTo(40_000);
    }
  }

  @Nested
  class Rows_and_cells {
    @Test
    void need_no_address() throws Exception {
      Workbook workbook =
          read(Parts.ofRows("<row><c/><c><v>1</v></c></row><row><c><v>2</v></c></row>"));
      assertThat(workbook.sheets().get(0).cell(new CellAddress(1, 2))).isEqualTo(number("1"));
      assertThat(workbook.sheets().get(0).cell(new CellAddress(2, 1))).isEqualTo(number("2"));
    }

    @Test
    void may_be_out_of_order() throws Exception {
      Workbook workbook =
          read(
              Parts.ofRows(
                  "<row r='3'><c r='C3'><v>33</v></c><c r='A3'><v>31</v></c><c r='B3'><v>32</v></c>"
                      + "</row><row r='1'><c r='A1'><v>11</v></c></row>"));
      assertThat(workbook.sheets().get(0).rows()).extracting(Row::number).containsExactly(1, 3);
      for (int column = 1; column <= 3; column++) {
        assertThat(workbook.sheets().get(0).cell(new CellAddress(3, column)))
            .isEqualTo(number("3" + column));
      }
    }

    @Test
    void that_are_blank_leave_nothing_however_many() throws Exception {
      Parts parts =
          Parts.ofRows("")
              .with(
                  Parts.SHEET,
                  out -> {
                    out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
                    for (int row = 1; row <= 1_048_576; row++) {
                      out.write(("<row r='" + row + "' s='1'/>").getBytes(StandardCharsets.UTF_8));
                    }
                    out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
                  });
      assertThat(read(parts).sheets().get(0).rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XFE1", "AAAA1", "ZZZZZZZZZZZZ1", "1", "xfd1", "-1", ""})
    void with_an_address_that_no_sheet_has_are_damage(String address) throws Exception {
      assertThat(whyUnreadable(Parts.ofCells("<c r='" + address + "'><v>1</v></c>")))
          .isEqualTo(Why.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1048577", "-1", "99999999999", "deux"})
    void with_a_row_that_no_sheet_has_are_damage(String row) throws Exception {
      assertThat(whyUnreadable(Parts.ofRows("<row r='" + row + "'><c><v>1</v></c></row>")))
          .isEqualTo(Why.DAMAGED);
    }

    @Test
    void at_the_very_edge_are_read() throws Exception {
      assertThat(
              read(Parts.ofRows("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>"))
                  .sheets()
                  .get(0)
                  .cell(new CellAddress(1_048_576, 16_384)))
          .isEqualTo(number("1"));
    }
  }

  @Nested
  class A_damaged_file {
    private byte[] good() throws Exception {
      Filled filled = Filled.bilan(folder, "planetarium").answer("1.fte", 3);
      return Files.readAllBytes(filled.line("2.actions", "action", "Une").save());
    }

    @Test
    void is_no_zip_or_half_of_one() throws Exception {
      byte[] good = good();
      assertThat(whyUnreadable(write("bonjour".getBytes(StandardCharsets.UTF_8))))
          .isEqualTo(Why.DAMAGED);
      assertThat(whyUnreadable(write(new byte[0]))).isEqualTo(Why.DAMAGED);
      assertThat(whyUnreadable(write(Arrays.copyOf(good, good.length / 2)))).isEqualTo(Why.DAMAGED);
      assertThat(whyUnreadable(write(Arrays.copyOf(good, good.length - 1)))).isEqualTo(Why.DAMAGED);
    }

    @Test
    void lacks_a_part_that_it_speaks_of() throws Exception {
      assertThat(whyUnreadable(Parts.ofCells("").without(Parts.SHEET))).isEqualTo(Why.DAMAGED);
      assertThat(whyUnreadable(Parts.ofCells("<c t='s'><v>0</v></c>").without(Parts.SHARED)))
          .isEqualTo(Why.DAMAGED);
      assertThat(cell("<c t='inlineStr'><is><t>a</t></is></c>")).isEqualTo(typed("a"));
      assertThat(a1(Parts.ofCells("<c s='1'><v>1</v></c>").without(Parts.STYLES)))
          .isEqualTo(number("1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-1", "x", "999999999"})
    void points_at_a_text_that_is_not_there_and_loses_that_cell(String index) throws Exception {
      Parts parts = Parts.ofCells("<c t='s'><v>" + index + "</v></c><c><v>5</v></c>");
      assertThat(a1(parts)).isEqualTo(new RawAnswer.Broken("#TEXTE !"));
      assertThat(read(parts).sheets().get(0).cell(new CellAddress(1, 2))).isEqualTo(number("5"));
      assertThat(whyUnreadable(parts.without(Parts.SHARED))).isEqualTo(Why.DAMAGED);
    }

    @Test
    void has_xml_that_is_none() throws Exception {
      assertThat(whyUnreadable(Parts.ofCells("<c><v>1</c>"))).isEqualTo(Why.DAMAGED);
      assertThat(whyUnreadable(Parts.ofCells("").with(Parts.SHEET, "<worksheet><sheetData><row>")))
          .isEqualTo(Why.DAMAGED);
      assertThat(whyUnreadable(Parts.ofCells("").with(Parts.SHEET, ""))).isEqualTo(Why.DAMAGED);
    }

    @Test
    void whose_checksum_is_wrong_is_not_believed() throws Exception {
      Path file = Parts.ofCells("<c><v>12345678</v></c>").save(folder);
      byte[] bytes = Files.readAllBytes(file);
      int directory = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
      String name = new String(bytes, StandardCharsets.ISO_8859_1);
      int entry = name.indexOf(Parts.SHEET, directory) - 46;
      bytes[entry + 16] ^= 1; // where the directory keeps the checksum
      assertThat(catchThrowable(() -> XlsxWorkbook.read(write(bytes))))
          .isInstanceOfSatisfying(
              UnreadableWorkbook.class, thrown -> assertThat(thrown.why()).isEqualTo(Why.DAMAGED));
    }

    private Path write(byte[] bytes) throws IOException {
      return Files.write(Files.createTempFile(folder, "spoilt", ".xlsx"), bytes);
    }
  }

  @Nested
  class A_file_that_is_no_workbook {
    @Test
    void has_no_office_document_or_no_sheet() throws Exception {
      assertThat(whyUnreadable(Parts.ofCells("").without("_rels/.rels")))
          .isEqualTo(Why.NOT_A_WORKBOOK);
      assertThat(whyUnreadable(Parts.ofCells("").without(Parts.WORKBOOK)))
          .isEqualTo(Why.NOT_A_WORKBOOK);
      assertThat(whyUnreadable(Parts.ofCells("").with(Parts.WORKBOOK, "<workbook/>")))
          .isEqualTo(Why.NOT_A_WORKBOOK);
    }
  }

  @Nested
  class A_hostile_file {
    private static final Duration QUICK = Duration.ofSeconds(20);

    private Parts endless(String before, byte filling, int megabytes) {
      byte[] block = new byte[1 << 20];
      Arrays.fill(block, filling);
      return Parts.ofCells("")
          .with(
              Parts.SHEET,
              (OutputStream out) -> {
                out.write(before.getBytes(StandardCharsets.UTF_8));
                for (int megabyte = 0; megabyte < megabytes; megabyte++) {
                  out.write(block);
                }
              });
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<worksheet><sheetData><row><c><v>",
          "<worksheet><sheetData><row><c t='inlineStr'><is><t>",
          "<worksheet><other>",
          "<worksheet><!--"
        })
    void that_inflates_to_200_megabytes_is_too_large(String before) throws Exception {
      Path file = endless(before, (byte) '0', 200).save(folder);
      assertThat(Files.size(file)).isLessThan(1 << 20);
      org.junit.jupiter.api.Assertions.assertTimeout(
          QUICK, () -> assertThat(whyUnreadable(file)).isEqualTo(Why.TOO_LARGE));
    }

    @Test
    void of_nothing_but_zero_bytes_is_damaged_at_the_first() throws Exception {
      assertThat(whyUnreadable(endless("", (byte) 0, 200))).isEqualTo(Why.DAMAGED);
    }

    @Test
    void with_more_cells_than_any_form_is_too_large() throws Exception {
      Parts parts =
          Parts.ofCells("")
              .with(
                  Parts.SHEET,
                  out -> {
                    out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
                    byte[] row =
                        ("<row>" + "<c><v>1</v></c>".repeat(100) + "</row>")
                            .getBytes(StandardCharsets.UTF_8);
                    for (int count = 0; count <= 5_000; count++) {
                      out.write(row);
                    }
                  });
      assertThat(whyUnreadable(parts)).isEqualTo(Why.TOO_LARGE);
    }

    @Test
    void with_elements_nested_without_end_is_damaged() throws Exception {
      assertThat(whyUnreadable(Parts.ofCells("<c>".repeat(200)))).isEqualTo(Why.DAMAGED);
    }

    @Test
    void with_a_bomb_of_entities_never_unfolds_it() throws Exception {
      StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'boum'>");
      for (int level = 1; level < 20; level++) {
        bomb.append("<!ENTITY a%d '%s'>".formatted(level, ("&a" + (level - 1) + ";").repeat(10)));
      }
      String sheet =
          bomb
              + "]><worksheet><sheetData><row><c t='inlineStr'><is><t>&a19;</t></is></c></row>"
              + "</sheetData></worksheet>";
      Throwable thrown = catchThrowable(() -> read(Parts.ofCells("").with(Parts.SHEET, sheet)));
      assertThat(thrown).isInstanceOf(UnreadableWorkbook.class);
    }

    @Test
    void never_reads_a_file_from_outside() throws Exception {
      Path secret = Files.writeString(folder.resolve("secret"), "s3cr3t");
      String sheet =
          "<!DOCTYPE x [<!ENTITY secret SYSTEM '"
              + secret.toUri()
              + "'>]><worksheet><sheetData><row><c t='inlineStr'><is><t>&secret;</t></is></c></row>"
              + "</sheetData></worksheet>";
      Throwable thrown = catchThrowable(() -> read(Parts.ofCells("").with(Parts.SHEET, sheet)));
      assertThat(thrown).isInstanceOf(UnreadableWorkbook.class);
    }
  }
}
