package fr.comop.workbook.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.form.typed.RawAnswer;
import fr.comop.workbook.grid.Row;
import fr.comop.workbook.grid.UnreadableWorkbook;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The cells of one sheet, gathered as a file gives them. */
class SheetCellsTest {
  private final SheetCells cells = new SheetCells(new Budget());

  private void add(int column, String text) throws UnreadableWorkbook {
    cells.add(column, new RawAnswer.Typed(text));
  }

  private static String text(Row row, int column) {
    return ((RawAnswer.Typed) Objects.requireNonNull(row.cell(column))).text();
  }

  @Test
  void are_put_in_order_whatever_order_the_file_has() throws Exception {
    add(5, "e");
    add(2, "b");
    add(9, "i");
    cells.endRow(7);
    add(1, "a");
    cells.endRow(3);
    List<Row> rows = cells.rows();
    assertThat(rows).extracting(Row::number).containsExactly(3, 7);
    assertThat(rows.get(1).columnAt(0)).isEqualTo(2);
    assertThat(text(rows.get(1), 5)).isEqualTo("e");
    assertThat(text(rows.get(1), 9)).isEqualTo("i");
  }

  @Test
  void keep_the_first_of_two_in_one_place() throws Exception {
    add(2, "premier");
    add(2, "second");
    cells.endRow(1);
    assertThat(text(cells.rows().get(0), 2)).isEqualTo("premier");
    assertThat(cells.rows().get(0).size()).isEqualTo(1);
  }

  @Test
  void leave_out_rows_in_which_nothing_stands() throws Exception {
    cells.endRow(1);
    add(1, "a");
    cells.endRow(2);
    cells.endRows(3, 1_000_000);
    assertThat(cells.rows()).extracting(Row::number).containsExactly(2);
  }

  @Test
  void stand_in_each_of_the_rows_that_a_file_writes_once() throws Exception {
    add(1, "a");
    add(3, "c");
    cells.endRows(4, 3);
    assertThat(cells.rows()).extracting(Row::number).containsExactly(4, 5, 6);
    assertThat(cells.rows()).allSatisfy(row -> assertThat(text(row, 3)).isEqualTo("c"));
  }

  @Test
  void hold_more_than_the_columns_that_room_was_made_for() throws Exception {
    for (int column = 1; column <= 300; column++) {
      add(column, "c" + column);
    }
    cells.endRow(1);
    assertThat(cells.rows().get(0).size()).isEqualTo(300);
    assertThat(text(cells.rows().get(0), 299)).isEqualTo("c299");
  }

  @Test
  void are_refused_where_a_row_is_said_to_stand_without_end() throws Exception {
    add(1, "a");
    assertThatThrownBy(() -> cells.endRows(1, 1_000_000))
        .isInstanceOfSatisfying(
            UnreadableWorkbook.class,
            refused -> assertThat(refused.why()).isEqualTo(UnreadableWorkbook.Why.TOO_LARGE))
        .hasMessage("too many cells");
  }

  @Test
  void are_refused_where_one_text_is_shared_until_it_fills_the_memory() {
    RawAnswer text = new RawAnswer.Typed("x".repeat(Bounds.TEXT));
    assertThatThrownBy(
            () -> {
              for (int row = 1; row <= 400; row++) {
                cells.add(1, text);
                cells.endRow(row);
              }
            })
        .isInstanceOf(UnreadableWorkbook.class)
        .hasMessage("too much text");
  }
}
