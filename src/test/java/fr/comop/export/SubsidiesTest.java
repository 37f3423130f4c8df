package fr.comop.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Terminal;
import fr.comop.stage.TwoConventions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The open data of subsidies, by the national schema (SCDL "subventions" 2.1.1). */
class SubsidiesTest extends AtTheTerminal {
  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

  /** The schema's fields in their order, with the pattern of each; what may be empty may be "". */
  private static final List<String> SCHEMA =
      List.of(
          "nomAttribuant=.+",
          "idAttribuant=\\d{14}",
          "dateConvention=" + DAY,
          "referenceDecision=.*",
          "nomBeneficiaire=.+",
          "idBeneficiaire=(\\d{14})?",
          "rnaBeneficiaire=(W\\d{9})?",
          "objet=.{1,256}",
          "montant=\\d+(\\.\\d+)?",
          "nature=(aide en numéraire|aide en nature)(;aide en n.*)?",
          "conditionsVersement=.{1,256}",
          "datesPeriodeVersement=" + DAY + "(/" + DAY + ")?",
          "idRAE=.{0,5}",
          "notificationUE=oui|non",
          "pourcentageSubvention=1\\.00|0\\.\\d*[1-9]\\d*",
          "dispositifAide=.*");

  private Terminal.Ended exported(String... more) throws Exception {
    variables.put("COMOP_OPENDATA_SIRET", "20005376700014");
    String[] all = new String[3 + more.length];
    all[0] = "export";
    all[1] = "--format";
    all[2] = "scdl";
    System.arraycopy(more, 0, all, 3, more.length);
    return comop(all);
  }

  /** The project's configuration with a SIRET for the Planétarium, or without any. */
  private Path config(boolean named) throws Exception {
    Path config = TwoConventions.in(directory.resolve("config"));
    Path file = config.resolve("structures.yaml");
    String structures = Files.readString(file);
    assertThat(structures).contains("name: \"Commune de Vaulx-en-Velin\"");
    if (named) {
      Files.writeString(
          file,
          structures.replace(
              "name: \"Commune de Vaulx-en-Velin\"",
              "name: \"Commune de Vaulx-en-Velin\"\n      siret: \"21690256500014\""));
    }
    return config;
  }

  @Test
  void each_subsidy_is_a_line_that_the_schema_takes() throws Exception {
    Terminal.Ended ended =
        exported("--convention", "comop-2020-2022", "--config", config(true).toString());
    List<String> lines = ended.out().lines().toList();
    assertThat(lines.get(0))
        .isEqualTo(String.join(",", SCHEMA.stream().map(one -> one.split("=", 2)[0]).toList()));
    assertThat(lines.subList(1, lines.size())).hasSize(3);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      assertThat(cells).hasSize(SCHEMA.size());
      for (int index = 0; index < cells.length; index++) {
        assertThat(cells[index])
            .as(SCHEMA.get(index))
            .matches(Pattern.compile(SCHEMA.get(index).split("=", 2)[1]));
      }
      assertThat(cells[5] + cells[6]).as("SIRET or RNA").isNotEmpty();
    }
    assertThat(lines.get(1))
        .isEqualTo(
            "Région Auvergne-Rhône-Alpes,20005376700014,2020-06-23,,Commune de"
                + " Vaulx-en-Velin,21690256500014,,Convention d’objectifs et de moyens"
                + " pluriannuels (COMOP) 2020-2022 – Culture scientifique et technique en"
                + " Auvergne-Rhône-Alpes,90000.00,aide en"
                + " numéraire,échelonné,2020-06-23/2020-12-31,,non,1.00,");
  }

  @Test
  void an_invented_amount_is_never_published_and_who_is_left_out_is_told() throws Exception {
    Terminal.Ended ended = exported("--year", "2020");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).doesNotContain("120000");
    assertThat(ended.err())
        .startsWith("Montants d’exemple (source: example), non publiés")
        .contains("ALTEC Sciences", "config/conventions");
  }

  @Test
  void a_structure_without_a_number_of_its_own_is_left_out_and_told() throws Exception {
    Terminal.Ended ended =
        exported("--convention", "comop-2020-2022", "--config", config(false).toString());
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out().lines()).hasSize(1);
    assertThat(ended.err())
        .contains("Ni SIRET ni numéro RNA", "Planétarium", "config/structures.yaml");
  }
}
