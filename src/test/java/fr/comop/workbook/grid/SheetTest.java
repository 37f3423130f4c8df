package fr.comop.workbook.grid;

import static fr.comop.workbook.grid.Grids.cells;
import static fr.comop.workbook.grid.Grids.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.typed.RawAnswer;
import org.junit.jupiter.api.Test;

/** A sheet as read. */
class SheetTest {
  private static final Sheet SHEET =
      sheet("S", cells("un"), cells(), cells("", "deux", "", "trois"), cells(), cells("cinq"));

  @Test
  void gives_what_stands_in_a_cell_and_nothing_for_one_that_is_empty() {
    assertThat(SHEET.cell(new CellAddress(3, 4))).isEqualTo(new RawAnswer.Typed("trois"));
    assertThat(SHEET.cell(new CellAddress(3, 3))).isNull();
    assertThat(SHEET.cell(new CellAddress(2, 1))).isNull();
    assertThat(SHEET.cell(new CellAddress(9, 1))).isNull();
  }

  @Test
  void gives_the_rows_between_two_numbers_both_included() {
    assertThat(SHEET.rows(1, 5)).extracting(Row::number).containsExactly(1, 3, 5);
    assertThat(SHEET.rows(2, 4)).extracting(Row::number).containsExactly(3);
    assertThat(SHEET.rows(5, 1_048_576)).extracting(Row::number).containsExactly(5);
  }

  @Test
  void gives_no_row_where_none_is() {
    assertThat(SHEET.rows(4, 4)).isEmpty();
    assertThat(SHEET.rows(6, 9)).isEmpty();
    assertThat(SHEET.rows(5, 4)).isEmpty();
    assertThat(sheet("vide").rows(1, 9)).isEmpty();
  }

  @Test
  void numbers_the_cells_of_a_row_without_the_empty_ones() {
    Row row = SHEET.rows(3, 3).get(0);
    assertThat(row.size()).isEqualTo(2);
    assertThat(row.columnAt(0)).isEqualTo(2);
    assertThat(row.at(1)).isEqualTo(new RawAnswer.Typed("trois"));
    assertThat(row.cell(4)).isEqualTo(new RawAnswer.Typed("trois"));
    assertThat(row.cell(1)).isNull();
  }
}
