package fr.comop.cli.summary;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Exit;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.JsonReader;
import fr.comop.stage.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Summaries that are looked at, written, sent and found again; today is 14 December 2020. */
class SummaryCommandTest extends AtTheTerminal {
  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }

  private String audited(String kind) {
    return comop("audit", "list", "--kind", kind, "--json").out();
  }

  @Test
  void looking_leaves_no_trace() {
    assertThat(comop("summary", "--year", "2020", "--audience", "partners").code()).isZero();
    assertThat(plain(comop("summary", "list").out()))
        .isEqualTo("Aucune synthèse n’a été envoyée, remise ni conservée.\n");
    assertThat(JsonReader.objects(comop("audit", "list", "--json").out())).isEmpty();
  }

  @Test
  void one_is_sent_listed_by_its_name_and_shown_again() {
    Terminal.Ended sent = comop("summary", "send", "--year", "2020", "--name", "COS du 12 janvier");
    assertThat(plain(sent.out()))
        .isEqualTo(
            "S-0001 (« COS du 12 janvier ») : synthèse 2020 pour la Région, envoyée à"
                + " csti@region.example.\n");
    List<Map<String, Object>> listed = JsonReader.objects(comop("summary", "list", "--json").out());
    assertThat(listed)
        .singleElement()
        .satisfies(
            one ->
                assertThat(one)
                    .containsEntry("reference", "S-0001")
                    .containsEntry("audience", "region")
                    .containsEntry("name", "COS du 12 janvier")
                    .containsEntry("asOf", "2020-12-14T17:00:00Z")
                    .containsEntry("way", "mailed")
                    .containsEntry("who", "compte ctest"));
    assertThat(comop("summary", "list").out())
        .contains("S-0001", "COS du 12 janvier", "14/12/2020");
    assertThat(plain(comop("summary", "show", "COS du 12 janvier").out()))
        .contains("lundi 14 décembre 2020 à 18 h 00", "Synthèse 2020 - Région.eml", "sha256");
    Path out = directory.resolve("out");
    assertThat(comop("summary", "show", "s-1", "--out", out.toString()).out().lines())
        .containsExactly(
            out.resolve("Synthèse 2020 - Région.xlsx").toString(),
            out.resolve("Synthèse 2020 - Région.pdf").toString(),
            out.resolve("Synthèse 2020 - Région.eml").toString());
    assertThat(audited("SUMMARY_SEND"))
        .contains("2020 region", "envoyée à csti@region.example", "compte ctest");
    assertThat(audited("SUMMARY_OUT")).contains("S-0001, écrite de nouveau par commande");
    assertThat(comop("summary", "--year", "2020", "--name", "COS du 12 janvier").err())
        .startsWith("«");
  }

  @Test
  void nobody_is_written_to_who_is_not_named_in_the_configuration() {
    Terminal.Ended refused = comop("summary", "send", "--year", "2020", "--audience", "committee");
    assertThat(refused.code()).isEqualTo(Exit.WRONG_USE);
    assertThat(plain(refused.err()))
        .isEqualTo(
            "Personne n’est indiqué pour recevoir la synthèse faite pour le comité d’orientation stratégique :"
                + " ajoutez les destinataires dans config/summaries.yaml, ou écrivez-la dans un"
                + " dossier (--out).\n");
  }

  @Test
  void a_name_is_one_line_of_a_hundred_characters() {
    assertThat(comop("summary", "send", "--year", "2020", "--name", "a\nb").err())
        .isEqualTo("Un nom a au plus 100 caractères, sur une ligne.\n");
    assertThat(comop("summary", "send", "--year", "2019").err())
        .startsWith("Aucun document n’est dû");
  }

  @Test
  void an_export_is_noted_whichever_way_it_goes() {
    comop("export", "--format", "csv", "--year", "2020", "--audience", "committee");
    Path file = directory.resolve("reponses.json");
    comop("export", "--format", "json", "--out", file.toString());
    assertThat(JsonReader.objects(audited("EXPORT")))
        .hasSize(2)
        .anySatisfy(
            one ->
                assertThat(String.valueOf(one.get("details")))
                    .startsWith("csv ; conventions : comop-2020-2022. à l’écran sha256:"))
        .anySatisfy(
            one ->
                assertThat(String.valueOf(one.get("details")))
                    .startsWith("json ; conventions : comop-2020-2022. reponses.json sha256:"));
    assertThat(audited("EXPORT")).contains("2020 committee", "toutes les années region");
  }
}
