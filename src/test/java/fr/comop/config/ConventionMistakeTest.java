package fr.comop.config;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.convention.Conventions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a convention and its amendments may say, and how their mistakes are told. */
class ConventionMistakeTest extends ConfigurationFolder {
  @Nested
  class A_convention {
    @Test
    void may_be_joined_late_and_terminated_early() throws IOException {
      change(CONVENTION, "structure: hexagone", "structure: hexagone\n    joined: 2021-03-16");
      assertThat(read(Map.of()).conventions().deliverables(2020)).hasSize(20);
      change(CONVENTION, "joined: 2021-03-16", "terminated: 2021-09-29");
      assertThat(read(Map.of()).conventions().deliverables(2021)).hasSize(20);
      change(
          CONVENTION, "terminated: 2021-09-29", "terminated: 2021-01-01\n    joined: 2021-03-16");
      assertThat(mistake())
          .isEqualTo(
              at(CONVENTION, "terminated: 2021-01-01")
                  + ": une convention prend fin (terminated) après avoir été rejointe (joined)");
    }

    @Test
    void speaks_of_forms_that_there_are() throws IOException {
      assertMistake(
          CONVENTION,
          "{form: bilan",
          "{form: bilans",
          "aucun formulaire « bilans » dans config/forms ; vouliez-vous dire « bilan » ?");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            signed: 2020-06-23 | signed: 23/06/2020 | « 23/06/2020 » n’est pas une date comme 2022-12-31
            ends: 2022-12-31 | ends: 2022-12-32 | « 2022-12-32 » n’est pas une date comme 2022-12-31
            deadline: "12-15" | deadline: "15 décembre" | « 15 décembre » n’est pas un mois et un jour comme 12-15
            amount: 90000.00 | amount: 90 000 € | « 90 000 € » n’est pas un montant comme 90000.00
            amount: 90000.00 | amount: -90000.00 | « -90000.00 » n’est pas un montant comme 90000.00
            structure: hexagone | structure: hexagon | aucune structure « hexagon » dans config/structures.yaml ; vouliez-vous dire « hexagone » ?
            structure: hexagone | structure: planetarium # | la structure « planetarium » est deux fois dans ce fichier
            convention: comop-2020-2022 | convention: COMOP | « COMOP » n’est pas un id comme « comop-2020-2022 »
            {form: programme, year | {form: programme, version: 3, year | le formulaire « programme » n’a pas de version 3 dans config/forms ; il y a : 1
            {form: programme, title | {form: programme, id: x, title | seul un document sans formulaire (form: file) a un id à lui
            {form: programme, title | {form: file, id: bilan, title | « bilan » est un formulaire de config/forms : donnez un autre id au document
            {form: programme, title | {form: file, id: Comptes, title | « Comptes » n’est pas un id comme « compte-rendu-financier »
            {form: programme, title | {form: file, id: comptes, version: 1, title | un document sans formulaire n’a pas de version
            {form: programme, title | {form: programme, due: "31-06", title | « 31-06 » n’est pas un mois et un jour comme 12-15
            year: 2019 | year: MMXIX | « MMXIX » n’est pas un nombre entier
            source: convention | source: exemple | genre de source (source) inconnu « exemple » ; vouliez-vous dire « example » ?
            title: "Convention | titel: "Convention | clé inconnue « titel » ; vouliez-vous dire « title » ?
            """)
    void has_days_amounts_and_years(String from, String to, String told) throws IOException {
      assertMistake(CONVENTION, from, to, told);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            ends: 2022-12-31 | ends: 2020-06-22 | une convention finit après sa signature, le 2020-06-23, et en moins de 20 ans, non le 2020-06-22
            ends: 2022-12-31 | ends: 2202-12-31 | une convention finit après sa signature, le 2020-06-23, et en moins de 20 ans, non le 2202-12-31
            years: [2020, 2021, 2022] | years: [] | au moins un élément est attendu ici
            years: [2020, 2021, 2022] | years: [2020, 2022, 2020] | 2020 est deux fois dans cette liste
            years: [2020, 2021, 2022] | years: [2019, 2021] | un nombre de 2020 à 2022 est attendu ici, non 2019
            years: [2020, 2021]} | years: [2020, 2121]} | un nombre de 2020 à 2022 est attendu ici, non 2121
            ends: 2022-12-31 | ends: 2022-12-14 | ce qui est dû pour 2022 serait à remettre le 2022-12-15, hors de la convention, qui court du 2020-06-23 au 2022-12-14
            signed: 2020-06-23 | signed: 2020-12-16 | ce qui est dû pour 2020 serait à remettre le 2020-12-15, hors de la convention, qui court du 2020-12-16 au 2022-12-31
            , years: [2020, 2021, 2022]} | } | il manque la clé « years »
            {form: programme, title | {form: bilan, title | « bilan » de 2020 est deux fois dans cette liste
            structure: hexagone | structure: hexagone\\n    joined: 2023-01-15 | le 2023-01-15 est hors de la convention, qui court du 2020-06-23 au 2022-12-31
            structure: hexagone | structure: hexagone\\n    terminated: 2002-01-15 | le 2002-01-15 est hors de la convention, qui court du 2020-06-23 au 2022-12-31
            {year: 2021, amount: 90000.00 | {year: 2020, amount: 90000.00 | la subvention de 2020 est deux fois ici
            {year: 2021, amount: 90000.00 | {year: 2012, amount: 90000.00 | un nombre de 2020 à 2022 est attendu ici, non 2012
            convention, waits: true | convention, waits: oui | « oui » n’est ni true ni false
            convention, waits: true | convention, reference: "" | un texte de 1 à 60 caractères est attendu ici, non de 0
            convention, waits: true | convention, refrence: "x" | clé inconnue « refrence » ; vouliez-vous dire « reference » ?
            convention: comop-2020-2022 | convention: comop-2020-2022-qui-porte-un-nom-que-personne-ne-retiendra-jamais | un texte de 1 à 60 caractères est attendu ici, non de 65
            amount: 90000.00 | amount: 9e99 | « 9e99 » n’est pas un montant comme 90000.00
            form: programme, year: 2019 | form: programme, year: 2018 | un nombre de 2019 à 2022 est attendu ici, non 2018
            """)
    void has_nothing_in_it_that_would_vanish(String from, String to, String told)
        throws IOException {
      change(CONVENTION, from, to.replace("\\n", "\n"));
      assertThat(mistake()).startsWith(CONVENTION + ":").endsWith(": " + told);
    }
  }

  @Nested
  class An_amendment {
    private void amended(String text) throws IOException {
      Files.writeString(
          directory.resolve(CONVENTION),
          Files.readString(directory.resolve(CONVENTION)) + "\n" + text);
    }

    @Test
    void changes_what_is_owed() throws IOException {
      amended(
          """
          amendments:
            - {reference: "avenant n° 1", signed: 2022-03-01, from: 2022, beneficiaries: [altec], deadline: "11-30"}
            - reference: "avenant n° 2"
              signed: 2022-06-15
              from: 2022
              ends: 2023-12-31
              deliverables:
                - {form: bilan, title: "bilan annuel {N}", years: [2022, 2023]}
          """);
      Conventions conventions = read(Map.of()).conventions();
      assertThat(conventions.deliverables(conventions.beneficiary("altec").orElseThrow(), 2023))
          .extracting(one -> one.title() + " " + one.due())
          .containsExactly("bilan annuel 2023 2023-11-30");
    }

    @Test
    void was_signed_by_beneficiaries_that_there_are() throws IOException {
      amended(
          "amendments:\n"
              + "  - {reference: a, signed: 2022-03-01, from: 2022, beneficiaries: [altek]}");
      assertThat(mistake())
          .isEqualTo(
              at(CONVENTION, "[altek]")
                  + ": bénéficiaire inconnu « altek » ; vouliez-vous dire « altec » ?");
    }

    @Test
    void stands_once_and_names_somebody_if_anybody() throws IOException {
      amended(
          """
          amendments:
            - {reference: a, signed: 2022-03-01, from: 2022}
            - {reference: a, signed: 2022-03-02, from: 2022, beneficiaries: []}
          """);
      assertThat(mistake())
          .isEqualTo(
              at(CONVENTION, "{reference: a, signed: 2022-03-02")
                  + ": au moins un élément est attendu ici");
      change(CONVENTION, ", beneficiaries: []}", "}");
      assertThat(mistake())
          .isEqualTo(
              at(CONVENTION, "{reference: a, signed: 2022-03-02")
                  + ": l’avenant « a » est deux fois dans ce fichier");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            signed: 2023-01-01, from: 2022 | un avenant se signe pendant la convention, du 2020-06-23 au 2022-12-31
            signed: 2019-01-01, from: 2022 | un avenant se signe pendant la convention, du 2020-06-23 au 2022-12-31
            signed: 2022-03-01, from: 2023 | un nombre de 2020 à 2022 est attendu ici, non 2023
            signed: 2022-03-01, from: 2022, ends: 2020-01-01 | une convention finit après sa signature, le 2020-06-23, et en moins de 20 ans, non le 2020-01-01
            signed: 2022-03-01, from: 2022, ends: 2023-12-31, deliverables: [{form: bilan, title: b, years: [2024]}] | un nombre de 2020 à 2023 est attendu ici, non 2024
            signed: 2022-03-01, from: 2022, deliverables: [] | au moins un élément est attendu ici
            """)
    void leaves_nothing_outside_of_the_convention(String keys, String told) throws IOException {
      amended("amendments:\n  - {reference: a, " + keys + "}");
      assertThat(mistake()).isEqualTo(at(CONVENTION, "{reference: a") + ": " + told);
    }

    @Test
    void may_be_signed_when_an_earlier_one_made_the_convention_longer() throws IOException {
      amended(
          """
          amendments:
            - {reference: a, signed: 2022-03-01, from: 2022, ends: 2023-12-31}
            - {reference: b, signed: 2023-03-01, from: 2023, deadline: "11-30"}
          """);
      assertThat(read(Map.of()).conventions().lastYear()).isEqualTo(2023);
    }

    @Test
    void stands_in_the_order_of_signature() throws IOException {
      amended(
          """
          amendments:
            - {reference: a, signed: 2022-03-02, from: 2022}
            - {reference: b, signed: 2022-03-01, from: 2022}
          """);
      assertThat(mistake())
          .isEqualTo(
              at(CONVENTION, "{reference: b")
                  + ": les avenants se donnent dans l’ordre de leur signature");
    }
  }
}
