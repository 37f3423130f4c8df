package fr.comop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Environment;
import fr.comop.stage.Camille;
import fr.comop.stage.JsonReader;
import fr.comop.stage.Letters;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.stage.Workbooks;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is told of an arrival in quarantine, to staff before they decide and to its sender after.
 */
class QuarantineVerdictTest {
  private static final String STRANGER = "quelqu.un@ailleurs.example";
  private static final String AGENT =
      """

      Cordialement,

      Camille Bertin, chargée de mission culture scientifique
      """;

  @TempDir Path directory;
  private Stage stage;

  @BeforeEach
  void raiseTheCurtain() {
    stage = new Stage(directory).withOnly("planetarium");
  }

  @AfterEach
  void lowerIt() {
    stage.close();
  }

  private Terminal.Ended comop(String... args) {
    return new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT))
        .comop(args);
  }

  private List<String> textsTo(String address) throws Exception {
    stage.played();
    return stage.textsTo(address).stream()
        .map(text -> text.replace('\u00a0', ' ').replace('\u202f', ' '))
        .toList();
  }

  private void accepted() {
    assertThat(comop("quarantine", "accept", "AR-000001", "--beneficiary", "planetarium").code())
        .isZero();
  }

  private void rejected(String reason) {
    assertThat(comop("quarantine", "reject", "AR-000001", "--reason", reason).code()).isZero();
  }

  @Nested
  class A_report_from_a_stranger {
    @BeforeEach
    void comes() throws Exception {
      stage.mailed(Letters.ofAStranger()).played();
    }

    @Test
    void is_received_with_its_date_and_hour() throws Exception {
      assertThat(textsTo(STRANGER))
          .singleElement()
          .asString()
          .contains(
              "Une personne du service va en prendre connaissance et vous répondra. La date et l’heure"
                  + " de votre envoi sont conservées.")
          .doesNotContain("rien à faire");
      assertThat(stage.html()).contains("La date et l’heure de votre envoi sont conservées.");
    }

    @Test
    void once_accepted_is_told_to_its_sender_and_its_points_to_the_contact_alone()
        throws Exception {
      accepted();
      assertThat(textsTo(STRANGER).get(1))
          .startsWith(
              """
              Bonjour,

              Le service a examiné votre courriel « Bilan », reçu le jeudi 10 décembre 2020 à 9 h 12 (référence AR-000001). Il est pris en compte, à cette date.

              Le résultat de nos contrôles est adressé à la personne qui représente la structure auprès de la Région ; elle seule le reçoit. Pour toute question, appelez le service ou écrivez-lui.
              """
                  + AGENT)
          .doesNotContain("Planétarium");
      assertThat(textsTo(Letters.PLANETARIUM))
          .singleElement()
          .asString()
          .contains("BILAN-2020-PLANETARIUM-V1");
    }

    @Test
    void once_rejected_is_told_why_and_whom_to_write_to() throws Exception {
      rejected("Nous ne savons pas de quelle structure il s’agit.");
      assertThat(textsTo(STRANGER).get(1))
          .startsWith(
              """
              Bonjour,

              Le service a examiné votre courriel « Bilan », reçu le jeudi 10 décembre 2020 à 9 h 12 (référence AR-000001). Il ne l’a pas retenu, pour la raison suivante :

              Nous ne savons pas de quelle structure il s’agit.

              L’original reste conservé, avec sa date. Si vous pensez que c’est une erreur, ou pour toute question, écrivez au service (csti@region.example) ou appelez-le (04 65 71 00 00).
              """
                  + AGENT);
    }

    @Test
    void is_not_rejected_without_a_reason() {
      assertThat(comop("quarantine", "reject", "AR-000001", "--reason", " ").err())
          .contains("Le motif tient en 1 à 2 000 caractères : il est écrit à qui a fait l’envoi.");
    }

    @Test
    void is_shown_with_what_it_holds_whom_it_names_and_what_it_holds_back() {
      assertThat(comop("quarantine", "show", "AR-000001").out().replace('\u00a0', ' '))
          .containsPattern(
              "\nContient :\n  bilan.xlsx – \\d+ Kio – classeur « .* 2020 », aux marques de « planetarium »\n")
          .contains(
              "\nSes classeurs désignent :\n  planetarium\n",
              "\nLe texte commence ainsi :\n  Bonjour, voici notre document.\n",
              "\nRetient les relances de :\n  Planétarium de Vaulx-en-Velin (bilan annuel 2020,"
                  + " programme d’actions 2021)\n");
    }

    @Test
    void is_shown_to_programs_too() {
      Map<String, Object> shown =
          JsonReader.object(comop("quarantine", "show", "AR-000001", "--json").out());
      assertThat(shown)
          .containsEntry("reference", "AR-000001")
          .containsEntry("state", "QUARANTINED")
          .containsEntry("named", List.of("planetarium"))
          .containsEntry("text", List.of("Bonjour, voici notre document."))
          .containsEntry("tooLarge", List.of())
          .containsEntry(
              "holdsBack",
              List.of(
                  Map.of(
                      "beneficiary",
                      "planetarium",
                      "documents",
                      List.of("bilan annuel 2020", "programme d’actions 2021"))));
      assertThat(String.valueOf(shown.get("files")))
          .contains("name=bilan.xlsx", "kind=WORKBOOK", "form=bilan", "year=2020");
    }

    @Test
    void holds_nothing_back_once_it_is_rejected() {
      rejected("Publicité");
      assertThat(comop("quarantine", "show", "AR-000001").out()).doesNotContain("Retient");
    }
  }

  @Test
  void a_mail_of_a_list_is_decided_without_a_word_to_it() throws Exception {
    stage.mailed("List-Id: <annonces.ailleurs.example>\r\n" + Letters.ofAStranger()).played();
    rejected("Publicité");
    assertThat(textsTo(STRANGER)).isEmpty();
  }

  @Test
  void a_contact_whose_own_mail_is_accepted_gets_the_points_and_nothing_else() throws Exception {
    stage
        .mailed(
            Letters.with(
                Letters.PLANETARIUM,
                "Bilan",
                "bilan.xlsx",
                Workbooks.blank("casemate", "bilan", 2020)))
        .played();
    accepted();
    assertThat(textsTo(Letters.PLANETARIUM))
        .hasSize(2)
        .last()
        .asString()
        .contains("BILAN-2020-PLANETARIUM-V1");
  }

  @Test
  void strangers_have_a_budget_for_what_is_put_aside_too() throws Exception {
    stage.changes.put(fr.comop.config.Setting.OUTBOX_STRANGERS, "1");
    stage.mailed(Letters.ofAStranger()).played();
    rejected("Publicité");
    assertThat(textsTo(STRANGER)).hasSize(1);
  }
}
