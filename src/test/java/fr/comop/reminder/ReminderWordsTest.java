package fr.comop.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.Approved;
import fr.comop.stage.Letters;
import fr.comop.stage.RemindedPlanetarium;
import fr.comop.stage.Workbooks;
import fr.comop.stage.WrittenMails;
import fr.comop.wiring.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To whom the mails of a campaign go, and in which words. */
class ReminderWordsTest extends RemindedPlanetarium {
  private void approved(String name) throws Exception {
    Approved.check("src/test/resources/reminders/" + name + ".txt", WrittenMails.text(last()));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-10-01T08:00, ouverture",
    "2020-11-13T08:00, j-30",
    "2020-12-08T08:00, j-7-incomplet",
    "2020-12-15T08:00, jour-meme",
    "2020-12-16T08:00, j-plus-1"
  })
  void the_words_of_a_step(String when, String name) throws Exception {
    swept();
    if (name.contains("incomplet")) {
      stage.played();
      at("2020-12-07T10:00");
      stage
          .mailed(
              Letters.with(
                  CONTACT, "Bilan", "bilan.xlsx", Workbooks.blank("planetarium", "bilan", 2020)),
              "2020-12-07T09:12:00")
          .played();
    }
    at(when).swept();
    approved(name);
  }

  private void sent(String subject, String... forms) throws Exception {
    for (String form : forms) {
      at("2020-12-07T10:00");
      stage
          .mailed(
              Letters.with(
                  CONTACT, subject, form + ".xlsx", Workbooks.blank("planetarium", form, 2020)),
              "2020-12-07T09:12:00")
          .played();
    }
  }

  @Test
  void the_words_after_the_day_about_what_was_presented_and_is_to_be_mended() throws Exception {
    at("2020-10-01T08:00").swept();
    stage.played();
    sent("Bilan", "bilan");
    sent("Programme", "programme");
    at("2020-12-15T08:00").swept();
    approved("jour-meme-presente");
    at("2020-12-16T08:00").swept();
    approved("j-plus-1-presente");
  }

  @Test
  void the_words_while_a_request_for_more_time_waits() throws Exception {
    at("2020-10-01T08:00").swept();
    stage.played();
    at("2020-12-07T10:00");
    stage
        .mailed(Letters.plain(CONTACT, "Demande de délai pour le bilan", ""), "2020-12-07T09:12:00")
        .played();
    at("2020-12-14T08:00").swept();
    approved("j-1-delai-demande");
  }

  @Test
  void the_words_of_a_first_mail_that_is_not_the_opening() throws Exception {
    at("2020-12-14T08:00").swept();
    approved("premier-j-1");
    at("2020-12-15T08:00").swept();
    approved("jour-meme");
  }

  @Test
  void the_words_to_the_next_person_when_the_first_mail_came_back() throws Exception {
    at("2020-12-14T08:00").swept();
    String first = last().messageId();
    try (House house = new House(stage.configuration(), stage.clock)) {
      house.store.ledger.inTransaction(
          () -> house.store.deadAddresses.mark(CONTACT, first, "550", stage.clock.instant()));
    }
    swept();
    assertThat(last().to()).containsExactly(DIRECTOR);
    assertThat(last().text()).contains("Ce courriel ouvre pour vous la campagne 2020.");
  }

  @Test
  void the_words_about_one_document_alone() throws Exception {
    at("2022-09-30T08:00").swept();
    approved("ouverture-2022");
    assertThat(last().html())
        .contains("Remplissez-le avec Excel", "joignez-le à une réponse", "déposez-le dans")
        .doesNotContain("-les ");
    at("2022-11-15T08:00").swept();
    assertThat(last().text())
        .contains("Nous joignons de nouveau le classeur vierge à votre nom")
        .contains("joignez votre classeur à une réponse à ce courriel, ou déposez-le");
  }
}
