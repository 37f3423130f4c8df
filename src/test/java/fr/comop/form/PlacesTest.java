package fr.comop.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private static List<Place> cells(String... cells) {
    return List.of(cells).stream().map(cell -> new Place("A", cell)).toList();
  }

  @Test
  void one_cell_is_named_with_its_sheet() {
    assertThat(Places.french(cells("C7"))).isEqualTo("feuille « A », cellule\u00a0C7");
  }

  @Test
  void no_place_is_told_as_nothing_and_a_whole_sheet_without_a_cell() {
    assertThat(Places.french(List.of())).isEmpty();
    assertThat(Places.french(cells(""))).isEqualTo("feuille « A »");
  }

  @Test
  void cells_below_one_another_are_a_run() {
    List<Place> run =
        IntStream.rangeClosed(11, 44).mapToObj(row -> new Place("A", "C" + row)).toList();
    assertThat(Places.french(run)).isEqualTo("feuille « A », cellules\u00a0C11 à C44");
  }

  @Test
  void others_are_listed() {
    assertThat(Places.french(cells("C11", "C13", "C20")))
        .isEqualTo("feuille « A », cellules\u00a0C11, C13 et C20");
    assertThat(Places.french(cells("C11", "C12")))
        .isEqualTo("feuille « A », cellules\u00a0C11 et C12");
    assertThat(Places.french(cells("C9", "C10", "C11", "D12", "AA3")))
        .isEqualTo("feuille « A », cellules\u00a0C9 à C11, D12 et AA3");
  }

  @Test
  void each_sheet_is_named_once() {
    assertThat(
            Places.french(
                List.of(new Place("A", "C1"), new Place("B", "D4"), new Place("A", "C5"))))
        .isEqualTo("feuille « A », cellules\u00a0C1 et C5 ; feuille « B », cellule\u00a0D4");
  }
}
