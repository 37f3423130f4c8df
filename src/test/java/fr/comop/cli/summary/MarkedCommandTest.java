package fr.comop.cli.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.JsonReader;
import fr.comop.stage.PlayedSamples;
import fr.comop.stage.Terminal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whoever decides on a request for documents finds of the samples. */
class MarkedCommandTest extends AtTheTerminal {
  @BeforeEach
  void lookAtTheSamples() throws Exception {
    variables.put("COMOP_DATA_DIR", PlayedSamples.ground().data().toString());
  }

  private Terminal.Ended marked(String more) {
    return comop(("marked --year 2020 " + more).strip().split(" "));
  }

  @Test
  void each_marked_answer_tells_where_it_stands_and_how_it_is_marked() throws Exception {
    List<Map<String, Object>> all = JsonReader.objects(marked("--json").out());
    assertThat(all)
        .extracting(
            one -> one.get("beneficiary"),
            one -> one.get("reference"),
            one -> one.get("sheet"),
            one -> one.get("mark"),
            one -> one.get("consent"))
        .contains(
            tuple("turbine", "PROGRAMME-2020-TURBINE-V1", "Budget et signature", "cell", "aucun"));
    assertThat(all)
        .allSatisfy(one -> assertThat((String) one.get("text")).isNotEmpty())
        .extracting(one -> one.get("beneficiary"))
        .contains("turbine", "altec", "lyon-science-societe");
  }

  @Test
  void people_read_what_the_law_says_beside_them() {
    String told = marked("--beneficiary turbine").out().replace('\u00a0', ' ');
    assertThat(told)
        .contains(
            "PROGRAMME-2020-TURBINE-V1",
            "case",
            "Une mention « confidentiel » ne suffit pas à refuser une communication",
            "loi n° 2000-321 du 12 avril 2000, art. 10");
    assertThat(told).doesNotContain("ALTEC");
  }

  @Test
  void where_nothing_is_marked_the_law_is_told_all_the_same() {
    assertThat(marked("--beneficiary casemate").out().replace('\u00a0', ' '))
        .startsWith("Aucune réponse de 2020 n’est marquée confidentielle.\n\nUne mention");
  }
}
