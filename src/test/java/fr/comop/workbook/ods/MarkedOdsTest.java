package fr.comop.workbook.ods;

import static fr.comop.workbook.marked.Faults.error;
import static fr.comop.workbook.marked.Faults.remark;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Finding;
import fr.comop.workbook.ReadByMarks;
import fr.comop.workbook.grid.OwnSheets;
import fr.comop.workbook.marked.Marking;
import fr.comop.workbook.part.Fragment;
import fr.comop.workbook.part.NewPackage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The marked copy of an .ods file shows what to mend, and changes nothing of the submitter's. */
class MarkedOdsTest {
  private static final Marking COPY = MarkedOds::write;
  private static final Path ORIGINAL =
      Path.of("src/test/samples/written-by/libreoffice/planetarium-bilan.ods");
  private static final String SHEET = "1 Fiche technique";
  private static final Set<String> CELLS =
      Set.of(SHEET + "!C9", SHEET + "!H90", "6 Communication!C48", "Identification!A1");

  @TempDir Path folder;

  private Path marked(Path original, Finding... findings) throws Exception {
    return COPY.of(original, folder, findings);
  }

  private static String content(Path file) throws Exception {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new String(
          zip.getInputStream(Objects.requireNonNull(zip.getEntry("content.xml"))).readAllBytes(),
          StandardCharsets.UTF_8);
    }
  }

  /** The file with another content. */
  private Path edited(Path file, UnaryOperator<String> change) throws Exception {
    Path edited = Files.createTempFile(folder, "edited", ".ods");
    try (NewPackage made = new NewPackage(edited)) {
      made.copy(file, "mimetype");
      made.begin("content.xml");
      made.out().write(change.apply(content(file)).getBytes(StandardCharsets.UTF_8));
      made.end();
      made.copyRest(file, Set.of());
    }
    return edited;
  }

  @Test
  void nothing_of_the_workbook_changes_and_it_is_read_as_if_never_marked() throws Exception {
    Path copy = marked(ORIGINAL, error(CELLS));
    UntouchedOds.check(ORIGINAL, copy, CELLS);
    assertThat(ReadByMarks.of(copy)).isEqualTo(ReadByMarks.of(ORIGINAL));
    assertThat(OdsWorkbook.read(copy))
        .usingRecursiveComparison()
        .ignoringFields("names")
        .isEqualTo(OdsWorkbook.read(ORIGINAL));
  }

  @Test
  void the_type_still_comes_first_and_uncompressed() throws Exception {
    Path copy = marked(ORIGINAL, error(SHEET + "!C9"));
    assertThat(new String(Files.readAllBytes(copy), StandardCharsets.ISO_8859_1).substring(30))
        .startsWith("mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK");
  }

  @Test
  void a_marked_cell_gets_a_colour_and_a_comment() throws Exception {
    Path copy = marked(ORIGINAL, error(CELLS), remark(SHEET + "!C7"));
    UntouchedOds seen = UntouchedOds.of(copy);
    assertThat(CELLS).allSatisfy(cell -> assertThat(seen.colour(cell)).startsWith("#f9c9"));
    assertThat(seen.colour(SHEET + "!C7")).startsWith("#fce9");
    assertThat(seen.notes()).hasSize(5);
    assertThat(seen.notes().get(SHEET + "!C7"))
        .isEqualTo(
            """
            Contrôle de la Région – remarque, point 2
            Gouvernance
            Lu\u00a0: =1+1
            Attendu\u00a0: une réponse
            Répondez.\
            """);
  }

  @Test
  void the_list_comes_first_and_leads_to_the_cells() throws Exception {
    Path copy = marked(ORIGINAL, error(SHEET + "!C11", SHEET + "!C9"), error());
    UntouchedOds seen = UntouchedOds.of(copy);
    assertThat(seen.tables()).startsWith("À corriger").endsWith(OwnSheets.FILLS);
    List<Fragment> rows =
        Objects.requireNonNull(seen.ours().get("À corriger")).fragments().stream()
            .filter(fragment -> fragment.is(Odf.ROW))
            .toList();
    assertThat(rows).hasSize(6);
    assertThat(rows.get(3).fragments()).extracting(Fragment::text).contains("Aller à");
    assertThat(rows.get(4).fragments().get(2).text()).isEqualTo("C11");
    assertThat(rows.get(4).fragments().get(2).fragments().get(0).fragments().get(0).attributes())
        .containsEntry(Odf.HREF, "#'1 Fiche technique'.C11");
    assertThat(rows.get(4).fragments().get(5).text()).isEqualTo("=1+1");
    assertThat(rows.get(5).fragments().get(3).text()).isEqualTo("Le classeur entier");
    assertThat(content(copy))
        .contains(
            "<table:named-range table:base-cell-address=\"$'À corriger'.$A$1\""
                + " table:cell-range-address=\"$'À corriger'.$A$1\""
                + " table:name=\"comop.a_corriger\"/>");
  }

  @Test
  void marked_twice_is_marked_once() throws Exception {
    Path first = marked(ORIGINAL, error(CELLS));
    String again = content(marked(first, error(CELLS)));
    assertThat(again.equals(content(first))).isTrue();
    Path second = marked(first, error(SHEET + "!C9"), remark(CELLS));
    UntouchedOds.check(ORIGINAL, second, CELLS);
    Path third = marked(second, error(SHEET + "!C11"));
    UntouchedOds.check(ORIGINAL, third, Set.of(SHEET + "!C11"));
    Path last = marked(third);
    UntouchedOds.check(ORIGINAL, last, Set.of());
    assertThat(UntouchedOds.of(last).notes()).isEmpty();
    assertThat(UntouchedOds.of(last).tables()).hasSameSizeAs(UntouchedOds.of(first).tables());
  }

  @Test
  void a_list_that_was_renamed_keeps_its_name_and_one_that_was_deleted_comes_anew()
      throws Exception {
    Path first = marked(ORIGINAL, error(SHEET + "!C9"));
    Path renamed = edited(first, content -> content.replace("À corriger", "Fait !"));
    Path second = marked(renamed, error(SHEET + "!C7"));
    UntouchedOds.check(ORIGINAL, second, Set.of(SHEET + "!C7"));
    assertThat(UntouchedOds.of(second).ours()).containsOnlyKeys("Fait !", OwnSheets.FILLS);
    Path deleted =
        edited(
            first,
            content ->
                content.replaceFirst(
                    "<table:table table:name=\"À corriger\".*?</table:table>", ""));
    Path third = marked(deleted, error(SHEET + "!C7"));
    UntouchedOds.check(ORIGINAL, third, Set.of(SHEET + "!C7"));
    assertThat(UntouchedOds.of(third).ours()).containsOnlyKeys("À corriger", OwnSheets.FILLS);
  }

  @Test
  void comments_of_others_stay_and_ours_goes_below_one_on_the_same_cell() throws Exception {
    Path original =
        edited(
            ORIGINAL,
            content ->
                content.replaceFirst(
                    "<text:p>Bilan annuel des actions de CSTI",
                    "<office:annotation><dc:creator>Camille</dc:creator>"
                        + "<text:p>À revoir avec Léa</text:p></office:annotation>$0"));
    String cell = UntouchedOds.of(original).notes().keySet().iterator().next();
    Path copy = marked(original, error(cell));
    assertThat(UntouchedOds.of(copy).notes().get(cell))
        .startsWith("À revoir avec Léa\n\nContrôle de la Région – à corriger, point 1\n");
    assertThat(UntouchedOds.of(marked(copy)).notes()).isEqualTo(Map.of(cell, "À revoir avec Léa"));
  }

  @Test
  void rows_and_cells_that_stand_for_many_are_taken_apart_where_one_is_marked() throws Exception {
    Path original =
        edited(
            ORIGINAL,
            content ->
                """
                <o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                 xmlns:t="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                 xmlns:x="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:body><o:spreadsheet>\
                <table t:name="Feuille"><table-row t:number-rows-repeated="5">\
                <table-cell t:number-columns-repeated="4"><x:p>oui</x:p></table-cell></table-row>\
                </table><database-ranges/></o:spreadsheet></o:body></o:document-content>\
                """);
    Path copy = marked(original, error("Feuille!B2", "Feuille!C2", "Feuille!F2", "Feuille!A8"));
    assertThat(content(copy).replaceAll("<o:annotation.*?</o:annotation>", "*"))
        .contains(
            "<table t:name=\"Feuille\"><t:table-row>"
                + "<t:table-cell t:number-columns-repeated=\"4\"><x:p>oui</x:p></t:table-cell>"
                + "</t:table-row><t:table-row><t:table-cell><x:p>oui</x:p></t:table-cell>"
                + "<t:table-cell t:style-name=\"comop1\">*<x:p>oui</x:p></t:table-cell>"
                + "<t:table-cell t:style-name=\"comop1\">*<x:p>oui</x:p></t:table-cell>"
                + "<t:table-cell><x:p>oui</x:p></t:table-cell><t:table-cell/>"
                + "<t:table-cell t:style-name=\"comop1\">*</t:table-cell></t:table-row>"
                + "<t:table-row t:number-rows-repeated=\"3\">"
                + "<t:table-cell t:number-columns-repeated=\"4\"><x:p>oui</x:p></t:table-cell>"
                + "</t:table-row><t:table-row t:number-rows-repeated=\"2\"><t:table-cell/>"
                + "</t:table-row><t:table-row><t:table-cell t:style-name=\"comop1\">*"
                + "</t:table-cell></t:table-row></table>",
            "</t:named-expressions><database-ranges");
    assertThat(OdsWorkbook.read(copy).sheets())
        .usingRecursiveComparison()
        .isEqualTo(OdsWorkbook.read(original).sheets());
  }
}
