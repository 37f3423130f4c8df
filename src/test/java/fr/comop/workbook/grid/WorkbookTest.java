package fr.comop.workbook.grid;

import static fr.comop.workbook.grid.Grids.cells;
import static fr.comop.workbook.grid.Grids.sheet;
import static fr.comop.workbook.grid.Grids.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Picture;
import fr.comop.form.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A workbook as read. */
class WorkbookTest {
  private static final Sheet FORM = sheet("1 Fiche technique", cells("Nom", "Planétarium"));

  @Nested
  class what_it_claims_to_be {
    private final Sheet marks =
        sheet(
            Marks.SHEET,
            cells("form", "bilan"),
            cells("version", 1),
            cells("year", "2020"),
            cells("beneficiary", "planetarium"));

    @Test
    void stands_in_its_hidden_sheet_as_texts_or_numbers() {
      assertThat(workbook(Map.of(), FORM, marks).claim())
          .isEqualTo(
              new Claim(
                  Optional.of("bilan"),
                  Optional.of(1),
                  Optional.of(2020),
                  Optional.of("planetarium")));
    }

    @Test
    void stands_in_its_properties_where_that_sheet_is_gone() {
      Map<String, String> properties =
          Map.of("comop.form", "programme", "comop.year", "2021", "Company", "Région");
      assertThat(new Workbook(List.of(FORM), Map.of(), properties, "", false).claim())
          .isEqualTo(
              new Claim(
                  Optional.of("programme"), Optional.empty(), Optional.of(2021), Optional.empty()));
    }

    @Test
    void is_what_the_sheet_says_where_the_properties_say_another_thing() {
      Workbook workbook =
          new Workbook(List.of(FORM, marks), Map.of(), Map.of("comop.year", "2019"), "", false);
      assertThat(workbook.claim().year()).contains(2020);
    }

    @Test
    void is_no_year_where_no_number_stands_for_one() {
      Sheet odd = sheet(Marks.SHEET, cells("year", "deux mille vingt"), cells("version", "1.5"));
      assertThat(workbook(Map.of(), odd).claim())
          .isEqualTo(
              new Claim(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }
  }

  @Nested
  class a_mark {
    private final Workbook.Named cell = new Workbook.Named(FORM, new CellAddress(1, 2));

    @Test
    void is_found_by_its_name() {
      assertThat(workbook(Map.of("comop.1.name", cell), FORM).named("comop.1.name")).contains(cell);
    }

    @Test
    void is_found_where_a_program_made_underscores_of_the_dots() {
      assertThat(workbook(Map.of("comop_1_name", cell), FORM).named("comop.1.name")).contains(cell);
    }

    @Test
    void is_told_from_names_of_other_people() {
      assertThat(List.of("comop.x", "comop_x")).allMatch(Workbook::mayMark);
      assertThat(List.of("comopx", "Print_Area", "mycomop.x")).noneMatch(Workbook::mayMark);
    }
  }

  @Nested
  class a_marked_copy_that_came_back {
    private final Sheet list = sheet("Ma liste", cells("Gravité"));
    private final Sheet fills = sheet(OwnSheets.FILLS, cells("FFF9C9B4"));

    @Test
    void shows_neither_the_list_nor_the_memory_of_fills() {
      Map<String, Workbook.Named> names =
          Map.of("comop.a_corriger", new Workbook.Named(list, new CellAddress(1, 1)));
      Workbook workbook = workbook(names, list, FORM, fills);
      assertThat(workbook.sheets()).containsExactly(FORM);
      assertThat(workbook.sheet("Ma liste")).isEmpty();
    }

    @Test
    void keeps_a_sheet_that_somebody_called_like_our_list() {
      Sheet theirs = sheet("À corriger", cells("Notes"));
      assertThat(workbook(Map.of(), theirs, FORM).sheets()).containsExactly(theirs, FORM);
    }
  }

  @Test
  void takes_pictures_that_came_beside_it() {
    Picture picture = new Picture("logo.png", "image/png", new Place("", ""));
    Workbook workbook = workbook(Map.of(), FORM);
    assertThat(workbook.beside()).isEmpty();
    assertThat(workbook.with(List.of(picture)).beside()).containsExactly(picture);
    assertThat(workbook.with(List.of(picture)).sheets()).isEqualTo(workbook.sheets());
  }
}
