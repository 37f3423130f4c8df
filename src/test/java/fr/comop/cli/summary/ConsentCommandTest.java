package fr.comop.cli.summary;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Exit;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.JsonReader;
import fr.comop.stage.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What structures agreed in writing to have disclosed; today is 14 December 2020. */
class ConsentCommandTest extends AtTheTerminal {
  private static final String CONSENT =
      "consent give --beneficiary ronde --scope exchanged --audience partners --evidence"
          + " Lettre,dossier-12 --written 2020-12-01";

  private Terminal.Ended said(String line) {
    return comop(line.split(" "));
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }

  @Test
  void by_default_nobody_agreed_to_anything() {
    assertThat(plain(said("consent list").out()))
        .isEqualTo(
            "Aucun accord n’est enregistré : rien de ce qui a été échangé ne sort de la Région.\n");
  }

  @Test
  void one_is_recorded_once_with_its_evidence() {
    assertThat(plain(said(CONSENT).out()))
        .startsWith("C-0001 : accord ")
        .endsWith(
            " du 01/12/2020 pour divulguer ce qui a été échangé, hors ce qui est marqué"
                + " confidentiel, aux partenaires et au comité d’orientation stratégique (comop-2020-2022).\n");
    assertThat(plain(said(CONSENT).err()))
        .isEqualTo("C’est déjà enregistré : C-0001, accord du 01/12/2020.\n");
    assertThat(JsonReader.objects(said("consent list --json").out()))
        .containsExactly(
            Map.of(
                "reference", "C-0001",
                "beneficiary", "ronde",
                "convention", "comop-2020-2022",
                "scope", "exchanged",
                "audience", "partners",
                "evidence", "Lettre,dossier-12",
                "written", "2020-12-01",
                "who", "compte ctest",
                "entered", "2020-12-14T17:00:00Z"));
    assertThat(said("audit list --kind CONSENT").out()).contains("C-0001", "Lettre,dossier-12");
  }

  @Test
  void its_evidence_may_be_what_was_received() throws Exception {
    Path scan = Files.writeString(directory.resolve("accord.pdf"), "%PDF-1.4 …");
    said(
        "record --beneficiary ronde --form bilan --year 2020 --postmark 2020-12-01 --arrived"
            + " 2020-12-03 --file "
            + scan);
    said(CONSENT.replace("Lettre,dossier-12", "ar-1"));
    assertThat(said("consent list").out()).contains("AR-000001");
    assertThat(
            said(CONSENT.replace("Lettre,dossier-12", "AR-7").replace("exchanged", "marked")).err())
        .isEqualTo("Aucune arrivée ne porte la référence AR-7.\n");
    assertThat(
            plain(
                said(CONSENT.replace("Lettre,dossier-12", "AR-1").replace("ronde", "altec")).err()))
        .isEqualTo(
            "AR-000001 vient de « La Ronde », qui ne peut donner l’accord de « ALTEC Sciences » :"
                + " vérifiez la référence, ou dites en quelques mots où se trouve l’accord.\n");
    assertThat(said("consent list").out()).doesNotContain("ALTEC");
  }

  @Test
  void one_that_was_taken_back_stays_in_the_list_and_may_be_given_anew() {
    said(CONSENT);
    assertThat(comop("consent", "withdraw", "C-1", "--reason", "Par courrier du 10").out())
        .isEqualTo("C-0001 ne vaut plus.\n");
    assertThat(comop("consent", "withdraw", "C-1", "--reason", "x").err())
        .isEqualTo("C-0001 est déjà retiré.\n");
    assertThat(comop("consent", "withdraw", "C-9", "--reason", "x").err())
        .isEqualTo("Aucun accord ne porte la référence C-9.\n");
    assertThat(said(CONSENT).out()).startsWith("C-0002");
    assertThat(said("consent list").out()).contains("retiré le lundi 14 décembre 2020", "C-0002");
  }

  @Test
  void partners_see_the_line_of_who_agreed_and_of_nobody_else() {
    assertThat(partners()).isEmpty();
    said(CONSENT);
    assertThat(partners()).containsExactly("ronde");
    comop("consent", "withdraw", "C-1", "--reason", "x");
    assertThat(partners()).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private List<Object> partners() {
    Map<String, Object> summary =
        JsonReader.object(said("summary --year 2020 --json --audience partners").out());
    var structures = (List<Map<String, Object>>) requireNonNull(summary.get("structures"));
    return structures.stream().map(one -> requireNonNull(one.get("beneficiary"))).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --scope exchanged | --scope all | « all » n’est pas connu ; choisissez entre exchanged, marked et pictures.
          --audience partners | --audience region | « region » n’est pas connu ; choisissez entre committee et partners.
          2020-12-01 | 2020-12-15 | Le 15/12/2020 n’est pas encore passé.
          """)
  void one_that_cannot_be_is_refused(String from, String to, String told) {
    Terminal.Ended ended = said(CONSENT.replace(from, to));
    assertThat(ended.code()).isEqualTo(Exit.WRONG_USE);
    assertThat(plain(ended.err())).isEqualTo(told + "\n");
  }

  @Test
  void one_without_a_writing_is_none() {
    assertThat(
            comop(
                    "consent",
                    "give",
                    "--beneficiary",
                    "ronde",
                    "--scope",
                    "marked",
                    "--audience",
                    "partners",
                    "--evidence",
                    " ",
                    "--written",
                    "2020-12-01")
                .err())
        .startsWith("Un accord est écrit (convention, art. 6.1)");
  }
}
