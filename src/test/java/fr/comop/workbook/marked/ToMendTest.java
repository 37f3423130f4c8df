package fr.comop.workbook.marked;

import static fr.comop.workbook.marked.Faults.error;
import static fr.comop.workbook.marked.Faults.toMend;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Place;
import fr.comop.workbook.Cases;
import fr.comop.workbook.WorkbookFile;
import org.junit.jupiter.api.Test;

/** What is to be mended. */
class ToMendTest {
  @Test
  void in_a_cell_hidden_by_merged_ones_is_shown_in_the_one_that_is_seen() throws Exception {
    String sheet = "2 Fréquentation et publics";
    ToMend shown =
        toMend(error(sheet + "!C9", sheet + "!C11", sheet + "!D10"))
            .shownIn(WorkbookFile.read(Cases.file("H09-merged-status.xlsx")));
    assertThat(shown.findings().get(0).places())
        .containsExactly(new Place(sheet, "C9"), new Place(sheet, "D10"));
  }
}
