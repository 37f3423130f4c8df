package fr.comop.workbook.ods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.comop.form.typed.RawAnswer;
import fr.comop.workbook.WorkbookFile;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Row;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import fr.comop.workbook.grid.Workbook;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdsWorkbookTest {
  private static final String CONTENT =
      """
      <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
          xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
          xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
          xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
          xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
          xmlns:xlink="http://www.w3.org/1999/xlink">
        <office:automatic-styles>
          <style:style style:name="ta1"><style:table-properties table:display="true"/></style:style>
          <style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>
        </office:automatic-styles>
        <office:body><office:spreadsheet>%s</office:spreadsheet></office:body>
      </office:document-content>
      """;

  private final Path folder;

  OdsWorkbookTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path file(String... partsAndTexts) throws IOException {
    Path file = Files.createTempFile(folder, "parts", ".ods");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int index = 0; index < partsAndTexts.length; index += 2) {
        zip.putNextEntry(new ZipEntry(partsAndTexts[index]));
        zip.write(partsAndTexts[index + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private Workbook read(String tables) throws IOException, UnreadableWorkbook {
    return OdsWorkbook.read(file("content.xml", CONTENT.formatted(tables), "Pictures/1.png", "x"));
  }

  private Sheet sheet(String rows) throws IOException, UnreadableWorkbook {
    return read("<table:table table:name='Feuille'>" + rows + "</table:table>").sheets().get(0);
  }

  private @Nullable RawAnswer cell(String attributes, String content)
      throws IOException, UnreadableWorkbook {
    return sheet(
            "<table:table-row><table:table-cell %s>%s</table:table-cell></table:table-row>"
                .formatted(attributes, content))
        .cell(new CellAddress(1, 1));
  }

  private static RawAnswer typed(String text) {
    return new RawAnswer.Typed(text);
  }

  private static RawAnswer number(String number) {
    return new RawAnswer.Figure(new BigDecimal(number), false);
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

  private Why whyUnreadable(String tables) throws IOException {
    return whyUnreadable(file("content.xml", CONTENT.formatted(tables)));
  }

  @Nested
  class A_cell {
    @Test
    void holds_a_number_a_percentage_or_an_amount() throws Exception {
      assertThat(cell("office:value-type='float' office:value='0.30000000000000004'", ""))
          .isEqualTo(number("0.300000000000000"));
      assertThat(
              cell("office:value-type='currency' office:value='12.5'", "<text:p>12,50 €</text:p>"))
          .isEqualTo(number("12.5"));
      assertThat(cell("office:value-type='percentage' office:value='0.125'", ""))
          .isEqualTo(new RawAnswer.Figure(new BigDecimal("0.125"), true));
      assertThat(cell("office:value-type='float' office:value='douze'", "<text:p>12</text:p>"))
          .isEqualTo(typed("12"));
    }

    @Test
    void holds_a_day_a_time_a_tick_or_an_error() throws Exception {
      RawAnswer day = new RawAnswer.Day(LocalDate.of(2020, 12, 15));
      assertThat(cell("office:value-type='date' office:date-value='2020-12-15'", ""))
          .isEqualTo(day);
      assertThat(cell("office:value-type='date' office:date-value='2020-12-15T10:00:00'", ""))
          .isEqualTo(day);
      assertThat(
              cell(
                  "office:value-type='date' office:date-value='2020-13-45'",
                  "<text:p>45/13/2020</text:p>"))
          .isEqualTo(typed("45/13/2020"));
      assertThat(
              cell(
                  "office:value-type='time' office:time-value='PT10H30M'",
                  "<text:p>10:30</text:p>"))
          .isEqualTo(typed("10:30"));
      assertThat(
              cell(
                  "office:value-type='boolean' office:boolean-value='true'",
                  "<text:p>VRAI</text:p>"))
          .isEqualTo(new RawAnswer.Tick(true));
      assertThat(
              cell(
                  "office:value-type='string' office:string-value='' calcext:value-type='error'",
                  "<text:p>#REF!</text:p>"))
          .isEqualTo(new RawAnswer.Broken("#REF!"));
    }

    @Test
    void holds_the_words_of_its_paragraphs_without_notes() throws Exception {
      assertThat(
              cell(
                  "office:value-type='string'",
                  "<office:annotation><text:p>une note</text:p></office:annotation>"
                      + "<text:p>un<text:s text:c='2'/>  <text:span>deux</text:span>"
                      + "<text:line-break/><text:a>trois</text:a></text:p><text:p>quatre</text:p>"))
          .isEqualTo(typed("un  deux\\ntrois\\nquatre".replace("\\n", "\n")));
      assertThat(cell("office:value-type='string' office:string-value='ici'", ""))
          .isEqualTo(typed("ici"));
    }

    @Test
    void holds_a_formula_whose_value_is_missing() throws Exception {
      assertThat(cell("table:formula='of:=SUM([.A2:.A3])'", ""))
          .isEqualTo(new RawAnswer.NotComputed("of:=SUM([.A2:.A3])"));
      assertThat(cell("table:formula='of:=A2' office:value-type='float' office:value='3'", ""))
          .isEqualTo(number("3"));
      assertThat(
              cell("table:formula='of:=A2' office:value-type='string' office:string-value=''", ""))
          .isNull();
    }

    @Test
    void holds_nothing_where_a_person_sees_nothing() throws Exception {
      assertThat(cell("table:style-name='ce1'", "")).isNull();
      assertThat(cell("office:value-type='string'", "<text:p> \u00a0\u200b</text:p>")).isNull();
    }
  }

  @Nested
  class A_sheet {
    private static final String A =
        "<table:table-cell office:value-type='string'><text:p>a</text:p></table:table-cell>";

    @Test
    void says_where_its_cells_are_when_others_are_repeated_merged_or_grouped() throws Exception {
      Sheet sheet =
          sheet(
              """
              <table:table-column table:number-columns-repeated="16384"/>
              <table:table-header-rows><table:table-row>%1$s</table:table-row></table:table-header-rows>
              <table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>
              <table:table-row-group><table:table-row>
                <table:table-cell table:number-columns-repeated="2"/>%1$s
                <table:covered-table-cell table:number-columns-repeated="2"><text:p>caché</text:p>
                </table:covered-table-cell>%1$s
              </table:table-row></table:table-row-group>
              """
                  .formatted(A));
      assertThat(sheet.rows()).extracting(Row::number).containsExactly(1, 5);
      assertThat(sheet.cell(new CellAddress(5, 3))).isEqualTo(typed("a"));
      assertThat(sheet.cell(new CellAddress(5, 4))).isNull();
      assertThat(sheet.cell(new CellAddress(5, 6))).isEqualTo(typed("a"));
    }

    @Test
    void holds_a_filled_cell_as_often_as_it_is_repeated() throws Exception {
      Sheet sheet =
          sheet(
              "<table:table-row table:number-rows-repeated='2'>"
                  + A.replace(
                      "<table:table-cell", "<table:table-cell table:number-columns-repeated='2'")
                  + "</table:table-row>");
      assertThat(sheet.cell(new CellAddress(2, 2))).isEqualTo(typed("a"));
      assertThat(sheet.rows()).hasSize(2);
    }

    @Test
    void may_be_hidden() throws Exception {
      Workbook workbook =
          read(
              "<table:table table:name='a' table:style-name='ta1'/>"
                  + "<table:table table:name='b' table:style-name='ta2'/>");
      assertThat(workbook.sheets()).extracting(Sheet::hidden).containsExactly(false, true);
    }

    @Test
    void says_where_its_pictures_are() throws Exception {
      Sheet sheet =
          sheet(
              """
              <table:shapes><draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame></table:shapes>
              <table:table-row><table:table-cell/><table:table-cell>
                <draw:frame><draw:image xlink:href="Pictures/1.png"/><draw:image xlink:href="Pictures/1.png"/>
                  <draw:text-box><text:p>légende</text:p></draw:text-box></draw:frame>
                <draw:frame><draw:object/><draw:image xlink:href="./ObjectReplacements/1"/></draw:frame>
              </table:table-cell></table:table-row>
              """);
      assertThat(sheet.pictures())
          .containsExactly(
              new Sheet.PlacedPicture(1, 1, "Pictures/1.png", "image/png"),
              new Sheet.PlacedPicture(1, 2, "Pictures/1.png", "image/png"));
      assertThat(sheet.rows()).isEmpty();
    }
  }

  @Nested
  class Names {
    @Test
    void point_at_cells_and_those_of_the_workbook_come_first() throws Exception {
      Workbook workbook =
          read(
              """
              <table:table table:name="l'un.e"><table:named-expressions>
                <table:named-range table:name="comop.a" table:cell-range-address="$'l''un.e'.$C$9"/>
              </table:named-expressions></table:table>
              <table:named-expressions>
                <table:named-range table:name="comop.a" table:cell-range-address="$'l''un.e'.$C$7"/>
                <table:named-range table:name="comop.b" table:cell-range-address="$'l''un.e'.$A$1:.$B$2"/>
                <table:named-range table:name="comop.c" table:cell-range-address="$ailleurs.$A$1"/>
                <table:named-range table:name="autre" table:cell-range-address="$'l''un.e'.$A$1"/>
              </table:named-expressions>
              """);
      assertThat(workbook.names()).containsOnlyKeys("comop.a", "comop.b");
      assertThat(named(workbook, "comop.a").address()).isEqualTo(new CellAddress(7, 3));
      assertThat(named(workbook, "comop.b").address()).isEqualTo(new CellAddress(1, 1));
    }
  }

  @Nested
  class What_is_hostile {
    private static final String ROW =
        "<table:table-row %s><table:table-cell %s %s/></table:table-row>";
    private static final String MILLION = "table:number-rows-repeated='1048576'";
    private static final String WIDE = "table:number-columns-repeated='16384'";
    private static final String FILLED = "office:value-type='float' office:value='1'";

    @Test
    void blank_cells_repeated_over_the_whole_sheet_cost_nothing() throws Exception {
      assertThat(sheet(ROW.formatted(MILLION, WIDE, "").repeat(100)).rows()).isEmpty();
    }

    @Test
    void filled_cells_repeated_are_bounded() throws Exception {
      for (String row :
          new String[] {
            ROW.formatted(MILLION, "", FILLED),
            ROW.formatted(MILLION, WIDE, FILLED),
            ROW.formatted("table:number-rows-repeated='99999999999'", "", FILLED),
            ROW.formatted("", WIDE, FILLED).repeat(40)
          }) {
        assertThat(whyUnreadable("<table:table table:name='a'>" + row + "</table:table>"))
            .isEqualTo(Why.TOO_LARGE);
      }
    }

    @Test
    void entities_are_never_resolved() throws Exception {
      Path secret = Files.writeString(folder.resolve("secret"), "secret");
      String content =
          "<!DOCTYPE d [<!ENTITY e SYSTEM '"
              + secret.toUri()
              + "'><!ENTITY l 'lol'>]>"
              + CONTENT.formatted(
                  "<table:table table:name='a'><table:table-row><table:table-cell"
                      + " office:value-type='string'><text:p>&e;&l;</text:p></table:table-cell>"
                      + "</table:table-row></table:table>");
      assertThat(whyUnreadable(file("content.xml", content))).isEqualTo(Why.DAMAGED);
    }

    @Test
    void deep_nesting_is_damaged() throws Exception {
      assertThat(
              whyUnreadable(
                  "<table:table table:name='a'><table:table-row><table:table-cell><text:p>"
                      + "<text:span>".repeat(10_000)))
          .isEqualTo(Why.DAMAGED);
    }

    @Test
    void many_sheets_are_too_many() throws Exception {
      assertThat(whyUnreadable("<table:table table:name='a'/>".repeat(201)))
          .isEqualTo(Why.TOO_LARGE);
    }

    @Test
    void a_part_that_inflates_without_end_is_too_large() throws Exception {
      String spaces = " ".repeat(1 << 20);
      Path file = Files.createTempFile(folder, "bomb", ".ods");
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
        zip.putNextEntry(new ZipEntry("content.xml"));
        zip.write("<a>".getBytes(StandardCharsets.UTF_8));
        for (int megabyte = 0; megabyte < 160; megabyte++) {
          zip.write(spaces.getBytes(StandardCharsets.UTF_8));
        }
      }
      assertThat(whyUnreadable(file)).isEqualTo(Why.TOO_LARGE);
    }

    @Test
    void a_password_is_told() throws Exception {
      assertThat(
              whyUnreadable(
                  file(
                      "content.xml",
                      "rien de lisible",
                      "META-INF/manifest.xml",
                      "<manifest><file-entry><encryption-data/></file-entry></manifest>")))
          .isEqualTo(Why.ENCRYPTED);
    }

    @Test
    void tables_of_links_to_other_workbooks_are_no_sheets() throws Exception {
      Workbook workbook =
          read(
              "<table:table table:name='a'/><table:dde-links><table:dde-link>"
                  + "<table:table table:name='b'/></table:dde-link></table:dde-links>");
      assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("a");
    }

    @Test
    void a_document_without_a_sheet_is_no_workbook() throws Exception {
      assertThat(whyUnreadable("")).isEqualTo(Why.NOT_A_WORKBOOK);
    }
  }
}
