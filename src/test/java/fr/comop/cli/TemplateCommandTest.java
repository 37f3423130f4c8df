package fr.comop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Terminal;
import fr.comop.workbook.Guide;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The command that makes a blank workbook. */
class TemplateCommandTest extends AtTheTerminal {
  @Test
  void prints_where_each_question_is() {
    Path out = directory.resolve("out/bilan.xlsx");
    Terminal.Ended made =
        comop(
            "template",
            "--beneficiary",
            "planetarium",
            "--form",
            "bilan",
            "--year",
            "2020",
            "--out",
            out.toString(),
            "--map");
    assertThat(made.code()).isZero();
    assertThat(out).exists();
    assertThat(made.out()).startsWith("{").contains("\"2.actions\" : {").contains("\"header\"");
  }

  @Test
  void names_the_known_beneficiaries_when_asked_for_another() {
    Terminal.Ended refused =
        comop("template", "--beneficiary", "x", "--form", "bilan", "--year", "2020", "--out", "x");
    assertThat(refused.code()).isEqualTo(Exit.WRONG_USE);
    assertThat(refused.err())
        .contains("Connus : planetarium (Planétarium de Vaulx-en-Velin), hexagone");
  }

  @Nested
  class The_guide_in_it {
    private String said(String form, String year, String item) throws Exception {
      Path out = directory.resolve("blank.xlsx");
      assertThat(
              comop(
                      "template",
                      "--beneficiary",
                      "planetarium",
                      "--form",
                      form,
                      "--year",
                      year,
                      "--out",
                      out.toString())
                  .code())
          .isZero();
      return Guide.of(Files.readAllBytes(out)).getOrDefault(item, "");
    }

    @Test
    void tells_the_day_that_the_convention_sets_and_the_one_that_was_granted() throws Exception {
      assertThat(said("bilan", "2020", "À rendre"))
          .isEqualTo("Au plus tard le mardi 15 décembre 2020");
      assertThat(
              comop(
                      "extend",
                      "--beneficiary",
                      "planetarium",
                      "--form",
                      "bilan",
                      "--year",
                      "2020",
                      "--until",
                      "2021-01-15",
                      "--agreement",
                      "courrier du 8 décembre 2020")
                  .code())
          .isZero();
      assertThat(said("bilan", "2020", "À rendre"))
          .isEqualTo("Au plus tard le vendredi 15 janvier 2021");
      assertThat(said("programme", "2020", "À rendre"))
          .isEqualTo("Au plus tard le mardi 15 décembre 2020");
    }

    @Test
    void tells_no_day_of_the_three_year_programme() throws Exception {
      assertThat(said("programme", "2019", "À rendre")).isEmpty();
      assertThat(said("programme", "2019", "Campagne")).startsWith("Année 2019");
    }

    @Test
    void tells_whom_to_ask_and_how_to_send_it_from_the_settings() throws Exception {
      assertThat(said("bilan", "2020", "À qui"))
          .isEqualTo("À la Région : Service Culture scientifique, technique et industrielle");
      assertThat(said("bilan", "2020", "Par la poste"))
          .isEqualTo(
              "Ou imprimez-le et envoyez-le à : Service Culture scientifique, technique et"
                  + " industrielle, Région Auvergne-Rhône-Alpes, 1 esplanade François Mitterrand, 69002"
                  + " Lyon. Le cachet de la poste fait foi.");
      assertThat(said("bilan", "2020", "Données personnelles"))
          .contains("dix ans après la fin de la convention", "dpo@region.example");
      assertThat(said("bilan", "2020", "Par dossier"))
          .isEqualTo("Ou déposez-le dans votre dossier partagé.");
      variables.put("COMOP_FOLDER_ENABLED", "false");
      assertThat(said("bilan", "2020", "Par dossier")).isEmpty();
    }
  }
}
