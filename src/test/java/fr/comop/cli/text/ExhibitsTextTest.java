package fr.comop.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.cli.json.ExhibitsJson;
import fr.comop.form.Questions;
import fr.comop.intake.assessment.Exhibit;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was received in another form, as people and programs read it. */
class ExhibitsTextTest {
  private static Exhibit exhibit(Exhibit.@Nullable Verdict verdict) {
    return new Exhibit(
        7,
        12,
        "planetarium",
        List.of("bilan", "programme"),
        2020,
        Exhibit.Kind.OTHER_FORM,
        "document de texte",
        "Bilan.docx",
        Sha256.of(new byte[] {1}),
        Instant.parse("2020-11-24T15:48:09Z"),
        verdict);
  }

  private static String text(Exhibit... exhibits) {
    return ExhibitsText.of(List.of(exhibits), Questions.SHIPPED.conventions());
  }

  @Test
  void none_is_told_in_a_sentence() {
    assertThat(text()).isEqualTo("Rien n’attend d’être examiné.");
  }

  @Test
  void one_that_waits_is_told_with_all_that_it_may_be() {
    assertThat(text(exhibit(null)))
        .contains(
            "P-0007",
            "AR-000012",
            "24/11/2020 16:48",
            "Planétarium de Vaulx-en-Velin",
            "Bilan.docx",
            "document de texte",
            "bilan annuel 2020",
            "programme d’actions 2021",
            "attend");
  }

  @Test
  void one_that_was_examined_says_by_whom_and_why() {
    Instant later = Instant.parse("2020-11-25T08:00:00Z");
    assertThat(text(exhibit(new Exhibit.Verdict(false, "C’est un devis.", "Camille", later))))
        .contains("écartée");
    assertThat(text(exhibit(new Exhibit.Verdict(true, "", "Camille", later))))
        .contains("retenue, 25/11/2020 09:00 par Camille");
  }

  @Test
  void programs_read_the_same() throws IOException {
    assertThat(ExhibitsJson.of(List.of(exhibit(null))))
        .contains(
            "\"reference\" : \"P-0007\"",
            "\"arrival\" : \"AR-000012\"",
            "\"forms\" : [ \"bilan\", \"programme\" ]",
            "\"kind\" : \"OTHER_FORM\"")
        .doesNotContain("stands");
  }
}
