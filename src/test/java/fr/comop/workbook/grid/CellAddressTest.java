package fr.comop.workbook.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of a cell. */
class CellAddressTest {
  @ParameterizedTest
  @CsvSource({"A1, 1, 1", "C7, 7, 3", "$C$7, 7, 3", "Z10, 10, 26", "AA10, 10, 27"})
  void is_read_with_or_without_dollars(String address, int row, int column) {
    assertThat(CellAddress.of(address)).contains(new CellAddress(row, column));
  }

  @Test
  void is_read_to_the_last_cell_that_excel_has() {
    assertThat(CellAddress.of("XFD1048576")).contains(new CellAddress(1_048_576, 16_384));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "C", "7", "C0", "C07", "c7", "7C", "C7D", "C7:D8", "C-7", "ABCD1", "#REF!"})
  void is_not_made_of_what_names_no_cell(String address) {
    assertThat(CellAddress.of(address)).isEmpty();
  }

  @Test
  void is_not_read_where_a_row_has_more_digits_than_a_number_holds() {
    assertThat(CellAddress.of("A99999999999999999999")).isEmpty();
  }

  @Test
  void says_the_same_when_it_is_written_and_read_again() {
    assertThat(IntStream.rangeClosed(1, 16_384))
        .allSatisfy(
            column -> {
              CellAddress cell = new CellAddress(12, column);
              assertThat(CellAddress.of(cell.toString())).contains(cell);
            });
  }

  @Test
  void has_the_letters_that_people_see() {
    assertThat(new CellAddress(3, 703)).hasToString("AAA3");
    assertThat(CellAddress.columnOf("XFD")).isEqualTo(16_384);
  }
}
