package fr.comop.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Exit;
import fr.comop.correspondence.Mail;
import fr.comop.stage.RemindedPlanetarium;
import fr.comop.stage.Terminal;
import fr.comop.wiring.House;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An extension, and one that is taken back. */
class ExtensionTest extends RemindedPlanetarium {
  private static final String MOVED =
      "Rappel\u00a0: une date de remise a changé\u00a0; le fichier .ics ci-joint met votre agenda à"
          + " jour.";

  private String calendar() throws Exception {
    Mail.File file =
        last().files().stream().filter(one -> one.name().endsWith(".ics")).findFirst().get();
    try (House house = new House(stage.configuration(), stage.clock)) {
      return Files.readString(house.store.archive.path(file.sha256()));
    }
  }

  @Nested
  class An_extension {
    private Terminal.Ended extended(String form, String until) {
      return comop(
          "extend",
          "--beneficiary",
          "planetarium",
          "--form",
          form,
          "--year",
          "2020",
          "--until",
          until,
          "--agreement",
          "Courrier du 8 décembre 2020");
    }

    @Test
    void moves_what_reminders_say() throws Exception {
      swept();
      at("2020-12-01T09:00");
      assertThat(extended("bilan", "2021-01-15").out())
          .isEqualTo(
              "Délai accordé\u00a0: bilan annuel 2020 de Planétarium de Vaulx-en-Velin, au plus tard"
                  + " le vendredi 15 janvier 2021.\nIl en est écrit à "
                  + CONTACT
                  + ".\n");
      at("2020-12-15T08:00").swept();
      assertThat(last().text())
          .contains("Programme d’actions 2021\u00a0: pas encore reçu.")
          .contains(
              "À rendre plus tard\u00a0: bilan annuel 2020, au plus tard le vendredi 15 janvier"
                  + " 2021.")
          .doesNotContain("Bilan annuel");
      assertThat(last().files())
          .extracting(Mail.File::name)
          .containsExactly("programme-d-actions-2021-planetarium.xlsx", "echeances-2020.ics");
      assertThat(comop("extend", "--list").out()).contains("15/01/2021", "Courrier du 8 décembre");
    }

    @Test
    void is_no_day_that_is_over() throws Exception {
      swept();
      at("2020-12-01T09:00");
      extended("bilan", "2021-01-15");
      at("2020-12-16T08:00").swept();
      assertThat(last().subject())
          .startsWith(
              "Programme d’actions 2021\u00a0: toujours attendu (date de remise\u00a0: 15 décembre)");
      assertThat(last().text())
          .contains(" - Programme d’actions 2021\u00a0: pas encore reçu.")
          .contains("À rendre plus tard\u00a0: bilan annuel 2020")
          .doesNotContain(" - Bilan");
    }

    @Test
    void leads_the_headline_beside_what_is_late() throws Exception {
      swept();
      at("2020-12-01T09:00");
      extended("bilan", "2020-12-29");
      at("2020-12-22T08:00").swept();
      assertThat(last().text())
          .contains(
              "À remettre dans sept jours, le mardi 29 décembre 2020\u00a0: bilan annuel 2020. C’est"
                  + " le délai que la Région vous a accordé par écrit. Votre situation à ce"
                  + " jour\u00a0:\n")
          .contains(" - Bilan annuel 2020\u00a0: pas encore reçu.")
          .contains(
              " - Programme d’actions 2021, qui était attendu le mardi 15 décembre 2020\u00a0: pas"
                  + " encore reçu.");
      assertThat(last().html())
          .contains("qui était attendu le mardi 15 décembre 2020")
          .contains("À remettre <strong>dans sept jours, le mardi 29 décembre 2020</strong>");
    }

    @Test
    void brings_nothing_back_that_is_asked_no_more() throws Exception {
      swept();
      at("2020-12-01T09:00");
      extended("bilan", "2021-01-15");
      at("2021-01-08T08:00").swept();
      assertThat(last().text())
          .contains(
              "À remettre dans sept jours, le vendredi 15 janvier 2021\u00a0: bilan annuel 2020.")
          .contains(" - Bilan annuel 2020\u00a0: pas encore reçu.")
          .doesNotContainIgnoringCase("programme");
      assertThat(last().files())
          .extracting(Mail.File::name)
          .containsExactly("bilan-annuel-2020-planetarium.xlsx", "echeances-2020.ics");
    }

    @Test
    void is_brought_to_calendars_by_the_next_mail_alone() throws Exception {
      swept();
      assertThat(calendar()).contains("DTSTART;VALUE=DATE:20201215", "SEQUENCE:0");
      at("2020-12-01T09:00");
      extended("bilan", "2021-01-15");
      at("2020-12-08T08:00").swept();
      assertThat(last().text()).contains(MOVED);
      assertThat(last().html()).contains(MOVED);
      assertThat(calendar())
          .containsSubsequence(
              "UID:echeance-planetarium-programme-2020@comop",
              "DTSTART;VALUE=DATE:20201215",
              "SEQUENCE:0",
              "UID:echeance-planetarium-bilan-2020@comop",
              "DTSTART;VALUE=DATE:20210115",
              "SEQUENCE:1");
      at("2020-12-11T08:00").swept();
      assertThat(last().text()).doesNotContain(".ics");
      assertThat(last().files()).noneMatch(file -> file.name().endsWith(".ics"));
    }

    @Test
    void is_brought_to_the_calendar_of_the_next_person_when_that_mail_came_back() throws Exception {
      swept();
      at("2020-12-01T09:00");
      extended("bilan", "2021-01-15");
      at("2020-12-08T08:00").swept();
      try (House house = new House(stage.configuration(), stage.clock)) {
        house.store.ledger.durably(
            () ->
                house.store.deadAddresses.mark(
                    CONTACT, "", "550 unknown user", stage.clock.instant()));
      }
      at("2020-12-08T09:00").swept();
      assertThat(mails()).hasSize(3);
      assertThat(last().files()).anyMatch(file -> file.name().endsWith(".ics"));
    }

    @Test
    void leads_past_the_due_day() {
      assertThat(extended("bilan", "2020-12-15").err())
          .isEqualTo(
              "Un délai mène au-delà de l’échéance de la convention, le mardi 15 décembre 2020.\n");
    }
  }

  @Nested
  class An_extension_taken_back {
    private Terminal.Ended extend(String... change) {
      List<String> line =
          new java.util.ArrayList<>(
              List.of("extend", "--beneficiary", "planetarium", "--form", "bilan"));
      line.addAll(List.of("--year", "2020", "--agreement", "Courriel du 9 décembre 2020"));
      line.addAll(List.of(change));
      return comop(line.toArray(String[]::new));
    }

    @Test
    void lets_reminders_go_back_to_the_date_of_the_convention() throws Exception {
      at("2020-12-01T09:00");
      extend("--until", "2021-01-15");
      at("2020-12-09T09:00");
      assertThat(extend("--cancel").out())
          .isEqualTo(
              "Délai retiré\u00a0: bilan annuel 2020 de Planétarium de Vaulx-en-Velin, de nouveau"
                  + " au plus tard le mardi 15 décembre 2020.\n");
      at("2020-12-15T08:00").swept();
      assertThat(last().text()).doesNotContain("15 janvier 2021");
      assertThat(comop("extend", "--list").out()).contains("15/01/2021", "le 09/12/2020 09:00 par");
      try (House house = new House(stage.configuration(), stage.clock)) {
        assertThat(
                house.store.ledger.inTransaction(
                    () ->
                        house
                            .store
                            .ledger
                            .handle()
                            .createQuery(
                                "select details from audit join audit_text on audit_id = id"
                                    + " where what = 'EXTEND_CANCEL'")
                            .mapTo(String.class)
                            .list()))
            .containsExactly("Courriel du 9 décembre 2020");
      }
    }

    @Test
    void moves_calendars_back() throws Exception {
      swept();
      at("2020-12-01T09:00");
      extend("--until", "2021-01-15");
      at("2020-12-08T08:00").swept();
      at("2020-12-09T09:00");
      extend("--cancel");
      at("2020-12-11T08:00").swept();
      assertThat(last().text()).contains(MOVED);
      assertThat(calendar()).contains("DTSTART;VALUE=DATE:20201215", "SEQUENCE:2");
    }

    @Test
    void has_to_be_there() {
      Terminal.Ended refused = extend("--cancel");
      assertThat(refused.err())
          .isEqualTo(
              "Aucun délai n’est accordé : bilan annuel 2020 de Planétarium de Vaulx-en-Velin.\n");
      assertThat(refused.code()).isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void is_better_never_granted_for_ninety_years() {
      assertThat(extend("--until", "2099-01-15").err())
          .isEqualTo(
              "Un délai ne mène pas plus loin que l’année qui suit la convention, jusqu’au dimanche"
                  + " 31 décembre 2023.\n");
    }

    @Test
    void is_not_granted_to_a_document_that_is_complete() throws Exception {
      at("2020-12-14T18:00");
      stage
          .withOnly("eureka")
          .dropped(
              "eureka",
              "bilan.xlsx",
              Files.readAllBytes(
                  Path.of("sample-inbox/folder/eureka/Bilan 2020 Galerie Eurêka.xlsx")))
          .played();
      Terminal.Ended refused =
          comop(
              "extend",
              "--beneficiary",
              "eureka",
              "--form",
              "bilan",
              "--year",
              "2020",
              "--agreement",
              "x",
              "--until",
              "2021-01-15");
      assertThat(refused.err())
          .isEqualTo(
              "bilan annuel 2020 de Galerie Eurêka est déjà complet : il n’y a pas de délai à"
                  + " accorder.\n");
      assertThat(refused.code()).isEqualTo(Exit.WRONG_USE);
    }
  }
}
