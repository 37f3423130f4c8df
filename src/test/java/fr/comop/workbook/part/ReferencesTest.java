package fr.comop.workbook.part;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.Workbook;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a defined name refers to. */
class ReferencesTest {
  private static final Sheet SHEET = new Sheet("L’été à 20 %", false, List.of(), List.of());
  private static final Sheet QUOTED = new Sheet("d'hiver", false, List.of(), List.of());

  private static Map<String, Workbook.Named> cells(char mark, String reference) {
    return new References(mark)
        .cells(Map.of("comop.q", reference), List.of(SHEET, QUOTED), new TabNames());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'L’été à 20 %'!$C$7",
        "L’été à 20 %!C7",
        "'L’été à 20 %'!$C$7:$D$9",
        "$'L’été à 20 %'!C7"
      })
  void is_a_cell_or_the_first_of_a_range(String reference) {
    assertThat(cells('!', reference))
        .containsExactly(Map.entry("comop.q", new Workbook.Named(SHEET, new CellAddress(7, 3))));
  }

  @Test
  void is_written_with_a_dot_in_opendocument() {
    assertThat(cells('.', "$'L’été à 20 %'.$C$7:.$C$9"))
        .containsEntry("comop.q", new Workbook.Named(SHEET, new CellAddress(7, 3)));
  }

  @Test
  void has_quotes_doubled_in_the_name_of_a_sheet() {
    assertThat(cells('!', "'d''hiver'!$A$1"))
        .containsEntry("comop.q", new Workbook.Named(QUOTED, new CellAddress(1, 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"#REF!", "#REF!$A$1", "Ailleurs!$A$1", "$A$1", "12", "", "'d''hiver'!$A:$A"})
  void is_left_out_where_it_is_no_cell_of_the_workbook(String reference) {
    assertThat(cells('!', reference)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'A!$A$1', A", "'$A.$A$1', ", "'!$A$1', ", "'$A$1', "})
  void names_its_sheet_whether_the_workbook_has_it_or_not(String reference, String sheet) {
    assertThat(new References('!').sheet(reference)).isEqualTo(sheet);
  }
}
