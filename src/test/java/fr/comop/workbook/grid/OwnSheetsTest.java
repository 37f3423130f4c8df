package fr.comop.workbook.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The sheets that a marked copy adds. */
class OwnSheetsTest {
  @Test
  void the_list_is_the_sheet_that_its_mark_points_at_whatever_people_call_it() {
    assertThat(OwnSheets.list(List.of("Corrections", "Fiche", OwnSheets.FILLS), "Corrections"))
        .isEqualTo("Corrections");
  }

  @Test
  void without_the_mark_it_is_known_by_its_name_beside_the_memory_of_fills() {
    assertThat(OwnSheets.list(List.of("À corriger", "Fiche", "_comop.fonds"), null))
        .isEqualTo("À corriger");
  }

  @Test
  void a_sheet_of_that_name_alone_is_somebody_s_own() {
    assertThat(OwnSheets.list(List.of("À corriger", "Fiche"), null)).isNull();
  }

  @Test
  void a_mark_that_points_at_no_sheet_counts_as_lost() {
    assertThat(OwnSheets.list(List.of("Fiche"), "#REF!")).isNull();
    assertThat(OwnSheets.list(List.of("À corriger", "_comop.fonds"), "#REF!"))
        .isEqualTo("À corriger");
  }

  @Test
  void a_new_list_takes_the_first_name_that_is_free_capitals_or_not() {
    assertThat(OwnSheets.newList(List.of("Fiche"))).isEqualTo("À corriger");
    assertThat(OwnSheets.newList(List.of("à CORRIGER", "À corriger (2)")))
        .isEqualTo("À corriger (3)");
  }
}
