package fr.comop.workbook.marked;

import static fr.comop.workbook.marked.Faults.error;
import static fr.comop.workbook.marked.Faults.remark;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Finding;
import fr.comop.form.Severity;
import fr.comop.workbook.grid.CellAddress;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The list of what to mend. */
class ListSheetTest {
  private static final Map<String, String> NAMES = Map.of("1 Fiche", "1_Fiche", "2 Publics", "2");

  private static ListSheet list(Finding... findings) {
    return ListSheet.of(
        new ToMend("À corriger – Bilan", List.of("Corrigez.", "Renvoyez."), List.of(findings)),
        NAMES);
  }

  private static ListRow line(ListSheet list, int number) {
    return list.rows().get(list.frozen() + number - 1);
  }

  private static List<String> texts(ListRow row) {
    return row.cells().stream().map(ListCell::text).toList();
  }

  private static Finding about(String read, String advice) {
    return new Finding(Severity.ERROR, "x", null, null, List.of(), read, "un nombre", advice);
  }

  @Test
  void begins_with_title_introduction_a_blank_row_and_the_titles_of_its_columns() {
    List<ListRow> rows = list(error("1 Fiche!C7")).rows();
    assertThat(texts(rows.get(0))).containsExactly("À corriger – Bilan");
    assertThat(texts(rows.get(1))).containsExactly("Corrigez.");
    assertThat(texts(rows.get(2))).containsExactly("Renvoyez.");
    assertThat(rows.get(3)).isEqualTo(new ListRow(13, List.of()));
    assertThat(texts(rows.get(4)))
        .containsExactly(
            "N°", "Gravité", "Aller à", "Où", "Question", "Lu", "Attendu", "Comment corriger");
    assertThat(rows).hasSize(6);
  }

  @Test
  void keeps_all_above_the_first_line_in_sight() {
    assertThat(list(error("1 Fiche!C7")).frozen()).isEqualTo(5);
    assertThat(ListSheet.of(new ToMend("T", List.of(), List.of()), NAMES).frozen()).isEqualTo(3);
  }

  @Test
  void tells_of_each_finding_in_the_order_given() {
    ListSheet list = list(error("1 Fiche!C7"), remark("2 Publics!D4", "2 Publics!D9"));
    assertThat(texts(line(list, 1)))
        .containsExactly(
            "1",
            "À corriger",
            "C7",
            "Feuille «\u00a01 Fiche\u00a0», cellule\u00a0C7",
            "Gouvernance",
            "=1+1",
            "une réponse",
            "Répondez.");
    assertThat(texts(line(list, 2)))
        .startsWith(
            "2", "Remarque", "D4", "Feuille «\u00a02 Publics\u00a0», cellules\u00a0D4 et D9");
  }

  @Test
  void tells_errors_from_remarks_by_colour_and_in_words() {
    ListSheet list = list(error("1 Fiche!C7"), remark("1 Fiche!C8"));
    assertThat(line(list, 1).cells()).extracting(ListCell::look).contains(ListLook.ERROR);
    assertThat(line(list, 2).cells()).extracting(ListCell::look).contains(ListLook.REMARK);
    assertThat(ListLook.ERROR.fill()).isNotEqualTo(ListLook.REMARK.fill());
  }

  @Test
  void leads_to_the_cell_by_the_name_that_the_file_gives_its_sheet() {
    ListCell cell = line(list(error("1 Fiche!C7")), 1).cells().get(2);
    assertThat(cell)
        .isEqualTo(
            new ListCell(ListLook.LINK, "C7", new ListLink("1_Fiche", new CellAddress(7, 3))));
  }

  @Test
  void leads_to_the_first_cell_where_a_whole_sheet_is_meant() {
    assertThat(line(list(error("1 Fiche!")), 1).cells().get(2))
        .isEqualTo(
            new ListCell(ListLook.LINK, "A1", new ListLink("1_Fiche", new CellAddress(1, 1))));
  }

  @Test
  void leads_nowhere_and_does_not_look_so_where_the_workbook_has_no_such_sheet() {
    assertThat(line(list(error("Ailleurs!C7")), 1).cells().get(2))
        .isEqualTo(new ListCell(ListLook.CELL, "C7", null));
  }

  @Test
  void says_so_where_the_whole_workbook_is_meant() {
    List<ListCell> cells = line(list(about("rien", "Répondez.")), 1).cells();
    assertThat(cells.get(2)).isEqualTo(new ListCell(ListLook.CELL, "", null));
    assertThat(cells.get(3).text()).isEqualTo("Le classeur entier");
  }

  @Test
  void is_as_high_as_the_text_that_takes_most_lines() {
    assertThat(line(list(about("un", "Répondez.")), 1).height()).isEqualTo(17);
    assertThat(line(list(about("un", "Un.\nDeux.\nTrois.")), 1).height()).isEqualTo(3 * 13 + 4);
    assertThat(line(list(about("un", "une phrase qui est longue ".repeat(12))), 1).height())
        .isGreaterThan(3 * 13 + 4);
  }

  @Test
  void grows_no_row_beyond_what_a_screen_shows() {
    assertThat(line(list(about("un", "ligne\n".repeat(90))), 1).height()).isEqualTo(30 * 13 + 4);
  }

  @Test
  void ends_after_two_thousand_lines() {
    Finding[] many =
        IntStream.range(0, 2_100)
            .mapToObj(row -> error("1 Fiche!C" + (row + 1)))
            .toArray(Finding[]::new);
    ListSheet list = list(many);
    assertThat(list.rows()).hasSize(list.frozen() + 2_000);
    assertThat(texts(line(list, 2_000))).startsWith("2000", "À corriger", "C2000");
  }

  @Test
  void has_a_width_for_each_column() {
    assertThat(list(error("1 Fiche!C7")).rows().stream().mapToInt(row -> row.cells().size()).max())
        .hasValue(ListSheet.WIDTHS.size());
    assertThat(Collections.min(ListSheet.WIDTHS)).isPositive();
  }
}
