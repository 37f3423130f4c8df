package fr.comop.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Terminal;
import fr.comop.stage.TwoConventions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The open data of subsidies, as the published schema takes them. */
class SubsidiesTest extends AtTheTerminal {
  private static final String REGION = "20005376700014";

  private Terminal.Ended exported(String... more) throws Exception {
    variables.put("COMOP_OPENDATA_SIRET", REGION);
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
              "name: \"Commune de Vaulx-en-Velin\"\n      siret: \"21690256900013\""));
    }
    return config;
  }

  @Test
  void each_subsidy_is_a_line_that_the_published_schema_takes() throws Exception {
    Terminal.Ended ended =
        exported("--convention", "comop-2020-2022", "--config", config(true).toString());
    assertThat(SubsidySchema.mistakes(ended.out())).isEmpty();
    List<String> lines = ended.out().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1))
        .isEqualTo(
            "Région Auvergne-Rhône-Alpes,20005376700014,2020-06-23,,Commune de"
                + " Vaulx-en-Velin,21690256900013,,Convention d’objectifs et de moyens"
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

  @Test
  void names_as_people_write_them_are_taken_too() throws Exception {
    Path config = config(true);
    change(
        config.resolve("structures.yaml"),
        "name: \"Commune de Vaulx-en-Velin\"\n      siret: \"21690256900013\"",
        "name: \"« Étoiles », planètes ; et \\\"comètes\\\"\"\n      rna: \"W691234567\"");
    change(
        config.resolve("conventions/comop-2020-2022.yaml"),
        "Culture scientifique et technique",
        "Culture scientifique, technique et industrielle ; ".repeat(4));
    Terminal.Ended ended =
        exported("--convention", "comop-2020-2022", "--config", config.toString());
    assertThat(SubsidySchema.mistakes(ended.out())).isEmpty();
    assertThat(SubsidySchema.lines(ended.out()))
        .hasSize(3)
        .allSatisfy(
            one -> {
              assertThat(one.get("nomBeneficiaire"))
                  .isEqualTo("« Étoiles », planètes ; et \"comètes\"");
              assertThat(one.get("idBeneficiaire")).isEmpty();
              assertThat(one.get("rnaBeneficiaire")).isEqualTo("W691234567");
              assertThat(one.get("objet")).hasSize(256).endsWith("…");
            });
  }

  private static void change(Path file, String from, String to) throws Exception {
    String before = Files.readString(file);
    assertThat(before).contains(from);
    Files.writeString(file, before.replace(from, to));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COMOP_OPENDATA_SIRET | 20005376700015 | le SIRET de la collectivité, 14 chiffres dont le dernier est une clé | siret
          COMOP_OPENDATA_NAME | ' ' | le nom de la collectivité | name
          COMOP_OPENDATA_PAYMENT | ' ' | comment les subventions sont versées | payment
          """)
  void what_the_schema_requires_of_the_region_is_asked_for(
      String variable, String value, String what, String setting) throws Exception {
    variables.put("COMOP_OPENDATA_SIRET", REGION);
    variables.put(variable, value);
    Terminal.Ended ended = comop("export", "--format", "scdl");
    assertThat(ended.code()).isEqualTo(64);
    assertThat(ended.err())
        .contains(
            "Il manque "
                + what
                + ", sans quoi le schéma SCDL refuse le fichier : écrivez-le dans"
                + " config/application.properties, opendata."
                + setting
                + ".");
    assertThat(ended.out()).isEmpty();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          90000.00            | 90000,00    | 2 17 cells
          90000.00            | "90000,00"  | 2 montant: 90000,00
          2020-06-23,,        | 23/06/2020,,| 2 dateConvention: 23/06/2020
          ,21690256900013,,   | ,,,         | 2 neither idBeneficiaire nor rnaBeneficiaire
          21690256900013      | 21690256900014 | 2 idBeneficiaire is no SIRET: 21690256900014
          aide en numéraire   | en numéraire | 2 nature: en numéraire
          échelonné           |             | 2 conditionsVersement:
          2020-06-23/2020-12-31 | 2020-06-23_2020-12-31 | 2 datesPeriodeVersement: 2020-06-23_2020-12-31
          non                 | false       | 2 notificationUE: false
          1.00                | 100         | 2 pourcentageSubvention: 100
          ,,Commune           | ,,Tu,Commune | 2 17 cells
          """)
  void the_schema_as_it_is_written_here_refuses_what_it_should(
      String right, @Nullable String wrong, String told) {
    String line =
        "Région,20005376700014,2020-06-23,,Commune,21690256900013,,Objet,90000.00,aide en"
            + " numéraire,échelonné,2020-06-23/2020-12-31,,non,1.00,";
    String head =
        String.join(",", Subsidies.COLUMNS.stream().map(one -> one.heading().id()).toList());
    assertThat(SubsidySchema.mistakes(head + "\r\n" + line)).isEmpty();
    assertThat(
            SubsidySchema.mistakes(
                head + "\r\n" + line.replace(right, Objects.requireNonNullElse(wrong, ""))))
        .containsExactly(told.endsWith(":") ? told + " " : told);
  }
}
