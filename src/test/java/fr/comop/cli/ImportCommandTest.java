package fr.comop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Terminal;
import org.junit.jupiter.api.Test;

/** The command that takes in a programme of before. */
class ImportCommandTest extends AtTheTerminal {
  @Test
  void names_the_other_form_where_the_workbook_is_one() throws Exception {
    Terminal.Ended refused = comop("import", blank("ronde", "bilan", 2020).toString());
    assertThat(refused.code()).isEqualTo(Exit.UNREADABLE);
    assertThat(refused.out())
        .contains(
            "Ce classeur est un autre formulaire (« bilan ») : c’est le formulaire"
                + " « programme » qui est attendu ici.");
  }

  @Test
  void refuses_an_incomplete_programme_and_stores_nothing_of_it() throws Exception {
    Terminal.Ended refused = comop("import", blank("ronde", "programme", 2019).toString());
    assertThat(refused.code()).isEqualTo(Exit.INCOMPLETE);
    assertThat(comop("status", "--json").out()).contains("\"quarantined\" : 0");
  }
}
