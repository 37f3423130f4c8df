package fr.comop.cli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.JsonReader;
import fr.comop.stage.Terminal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the service says of a structure's year; today is 14 December 2020. */
class OpinionCommandTest extends AtTheTerminal {
  private Terminal.Ended give(String kind, String... rest) {
    List<String> line =
        new ArrayList<>(
            List.of("opinion", "give", "--beneficiary", "ronde", "--year", "2020", "--kind", kind));
    line.addAll(List.of(rest));
    return comop(line.toArray(String[]::new));
  }

  private Terminal.Ended said(String line) {
    return comop(line.split(" "));
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }

  @Test
  void the_later_one_counts_and_the_earlier_one_stays_on_record() throws Exception {
    Path file =
        Files.write(
            directory.resolve("avis.txt"),
            "Une année réussie.\nDes publics à élargir.\n"
                .getBytes(Charset.forName("windows-1252")));
    assertThat(plain(give("reserves", "--text", "Le bilan manque.").out()))
        .startsWith("V-0001 : avis favorable avec réserves sur l’année 2020 ");
    assertThat(
            give(
                    "favorable",
                    "--file",
                    file.toString(),
                    "--follow-up",
                    "Rendez-vous en mars.",
                    "--proposal",
                    "85 000,00")
                .code())
        .isZero();
    assertThat(plain(said("opinion show --beneficiary ronde --year 2020").out()))
        .startsWith("V-0002 : avis favorable sur l’année 2020 ")
        .contains(
            "Par compte ctest, le lundi 14 décembre 2020 à 18 h 00",
            "\n\nUne année réussie.\nDes publics à élargir.\n\nSuites : Rendez-vous en mars.\n\n"
                + "Proposition pour 2021 : 85 000,00 €\n\nRemplace V-0001 (favorable avec réserves,");
    assertThat(said("opinion list --year 2020").out()).contains("V-0001", "remplacé", "V-0002");
    assertThat(JsonReader.objects(said("opinion list --beneficiary ronde --json").out()))
        .extracting(one -> one.get("kind"), one -> one.get("text"))
        .containsExactly(
            tuple("reserves", "Le bilan manque."),
            tuple("favorable", "Une année réussie.\nDes publics à élargir."));
    assertThat(said("opinion list --beneficiary altec").out())
        .isEqualTo("Aucun avis n’est enregistré.\n");
    assertThat(said("audit list --kind OPINION --beneficiary ronde").out())
        .contains("V-0001, favorable avec réserves.", "Proposition pour 2021");
  }

  @Test
  void the_region_and_the_committee_see_it_in_the_summary_and_partners_do_not() {
    give("defavorable", "--text", "Motif du service");
    comop(
        "consent give --beneficiary ronde --scope exchanged --audience partners --evidence lettre --written 2020-12-01"
            .split(" "));
    for (String audience : List.of("region", "committee")) {
      assertThat(summary(audience)).contains("Motif du service", "\"defavorable\"");
    }
    assertThat(summary("partners"))
        .contains("\"beneficiary\" : \"ronde\"")
        .doesNotContain("Motif du service", "defavorable", "opinion");
    assertThat(said("summary --year 2020").out()).contains("défavorable", "pas encore donné");
    assertThat(said("summary --year 2020 --audience partners").out())
        .contains("Subventions 2020")
        .doesNotContain("défavorable", "Avis");
  }

  private String summary(String audience) {
    return said("summary --year 2020 --json --audience " + audience).out();
  }

  @Test
  void a_summary_as_of_a_day_before_it_knows_nothing_of_it() {
    give("favorable", "--text", "Motif du service");
    assertThat(said("summary --year 2020 --json --as-of 2020-12-13").out())
        .doesNotContain("Motif du service");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bon | x | « bon » n’est pas un avis ; choisissez entre favorable, reserves et defavorable.
          favorable | ' ' | Un avis se motive : son texte tient en 1 à 5 000 caractères.
          """)
  void one_without_a_kind_or_words_is_refused(String kind, String words, String told) {
    assertThat(plain(give(kind, "--text", words).err())).isEqualTo(told + "\n");
    assertThat(said("opinion show --beneficiary ronde --year 2020").err())
        .startsWith("Aucun avis sur ");
  }

  @Test
  void words_that_nobody_reads_to_the_end_are_refused() throws Exception {
    assertThat(give("favorable", "--text", "é".repeat(5_001)).err())
        .isEqualTo("L’avis tient en 5 000 caractères au plus ; il en a 5001.\n");
    assertThat(give("favorable", "--text", "é".repeat(5_000)).code()).isZero();
    Path file = Files.write(directory.resolve("film.mp4"), new byte[100_000]);
    assertThat(give("favorable", "--file", file.toString()).err())
        .isEqualTo(file + " est trop grand : 40 ko au plus sont lus ici.\n");
  }

  @Test
  void a_year_of_no_convention_has_none() {
    assertThat(said("opinion give --beneficiary ronde --year 2031 --kind favorable --text x").err())
        .startsWith("Aucune convention ne lie ")
        .endsWith(" pour 2031.\n");
  }
}
