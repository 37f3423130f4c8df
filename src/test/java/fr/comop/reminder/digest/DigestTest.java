package fr.comop.reminder.digest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Setting;
import fr.comop.correspondence.Mail;
import fr.comop.desk.Actor;
import fr.comop.reminder.Reminders;
import fr.comop.service.ReminderRound;
import fr.comop.stage.Approved;
import fr.comop.stage.Letters;
import fr.comop.stage.RemindedPlanetarium;
import fr.comop.stage.Workbooks;
import fr.comop.wiring.House;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The digest. */
class DigestTest extends RemindedPlanetarium {
  private List<Mail> digests() throws Exception {
    try (House house = new House(stage.configuration(), stage.clock)) {
      Reminders reminders = house.reminder.reminders();
      new ReminderRound(
              () -> true,
              () -> reminders.sweep(Actor.COMOP),
              house.notice.watch()::go,
              house.staff.digest()::sendIfDue)
          .go();
      return house.store.ledger.inTransaction(
          () ->
              house
                  .store
                  .ledger
                  .handle()
                  .createQuery(
                      "select message_id from outbox where kind = 'point-de-campagne' order by id")
                  .mapTo(String.class)
                  .list()
                  .stream()
                  .map(id -> house.store.outbox.find(id).orElseThrow())
                  .toList());
    }
  }

  private Mail digest() throws Exception {
    List<Mail> digests = digests();
    return digests.get(digests.size() - 1);
  }

  private void approved(String name) throws Exception {
    Approved.check(
        "src/test/resources/digests/" + name + ".txt",
        "Objet : " + digest().subject() + "\n\n" + digest().text());
  }

  @Test
  void leaves_each_monday_and_says_in_three_lines_that_nothing_is_new() throws Exception {
    at("2020-10-05T08:00");
    approved("premier");
    at("2020-10-12T07:59");
    assertThat(digests()).hasSize(1);
    at("2020-10-12T08:00");
    assertThat(digests()).hasSize(2);
    approved("rien-de-nouveau");
  }

  @Test
  void tells_all_on_the_due_day_and_on_the_day_after_it_though_nothing_is_new() throws Exception {
    at("2020-12-14T08:00");
    assertThat(digests()).hasSize(1);
    for (String day : List.of("2020-12-15", "2020-12-16")) {
      at(day + "T08:00");
      assertThat(digest().messageId()).contains("." + day + "@");
      assertThat(digest().text()).contains("À appeler\u00a0:\n - Planétarium");
    }
    at("2020-12-17T08:00");
    assertThat(digest().messageId()).as("nothing new, and no Monday").contains(".2020-12-16@");
  }

  @Test
  void puts_a_request_for_more_time_before_everything_else() throws Exception {
    stage.changes.put(Setting.SMTP_ENABLED, "false");
    stage
        .mailed(Letters.ofAStranger(), "2020-10-13T09:12:00")
        .mailed(Letters.plain(CONTACT, "Demande de délai", ""), "2020-10-14T09:12:00")
        .played();
    at("2020-10-19T08:00");
    approved("a-decider");
  }

  @Test
  void says_in_the_last_week_each_working_day_whom_to_ring() throws Exception {
    at("2020-12-14T08:00");
    assertThat(digest().text())
        .contains(
            "À appeler\u00a0:\n - Planétarium de Vaulx-en-Velin\u00a0: Maëlle Trévignac, 04 65 71 10"
                + " 10 – bilan annuel 2020 jamais reçu\u00a0; programme d’actions 2021 jamais"
                + " reçu\n")
        .doesNotContain("Encore attendu")
        .containsOnlyOnce("04 65 71 10 10");
  }

  @Test
  void has_nobody_rung_whose_file_may_lie_in_quarantine() throws Exception {
    stage.mailed(Letters.ofAStranger()).played();
    at("2020-12-14T08:00");
    assertThat(digest().text())
        .contains(" Les relances attendent\u00a0: Planétarium de Vaulx-en-Velin. (AR-000001)")
        .doesNotContain("À appeler");
  }

  @Test
  void says_of_an_older_version_that_was_let_in_which_one_counts() throws Exception {
    byte[] own = Workbooks.resaved(Workbooks.blank("planetarium", "bilan", 2020));
    at("2020-12-11T11:00");
    stage
        .mailed(Letters.ofAStranger(), "2020-12-09T09:12:00")
        .mailed(Letters.with(CONTACT, "Bilan", "bilan.xlsx", own), "2020-12-11T10:00:00")
        .played();
    assertThat(digests()).hasSize(1);
    at("2020-12-12T11:00");
    try (House house = new House(stage.configuration(), stage.clock)) {
      house
          .intake
          .quarantine()
          .accept(
              "AR-000001",
              house.configuration.conventions().beneficiary("planetarium").orElseThrow(),
              Actor.COMOP);
    }
    stage.played();
    at("2020-12-14T08:00");
    assertThat(digest().text().replace('\u00a0', ' '))
        .contains(
            "bilan annuel 2020, à compléter (16 points), reçu le mercredi 9 décembre 2020 à"
                + " 9 h 12 (présenté dans les délais ; la version 1 compte, à compléter)");
  }

  @Test
  void has_nobody_rung_who_waits_for_our_answer() throws Exception {
    stage.mailed(Letters.plain(CONTACT, "Demande de délai", ""), "2020-12-09T09:12:00").played();
    at("2020-12-14T08:00");
    assertThat(digest().text())
        .contains(
            "À décider\u00a0:\n - Planétarium de Vaulx-en-Velin\u00a0: délai demandé, courriel du")
        .doesNotContain("À appeler");
  }

  @Test
  void leaves_once_at_a_first_start_early_on_its_day() throws Exception {
    at("2020-12-08T07:55");
    assertThat(digests()).isEmpty();
    at("2020-12-08T08:00");
    assertThat(digests()).hasSize(1);
  }

  @Test
  void makes_up_for_one_that_was_missed() throws Exception {
    at("2020-12-03T10:00");
    assertThat(digests()).hasSize(1);
    at("2020-12-03T10:05");
    assertThat(digests()).hasSize(1);
  }

  @Test
  void counts_receipts_that_strangers_did_not_get_and_mails_that_may_have_left() throws Exception {
    at("2020-10-02T09:00").swept();
    try (House house = new House(stage.configuration(), stage.clock)) {
      house.store.ledger.durably(
          () -> {
            house.store.spent.withheld("inconnu@ailleurs.example", stage.clock.instant());
            house.store.outbox.perhapsSent(1, "coupé", null);
          });
    }
    at("2020-10-05T08:00");
    assertThat(digests().get(0).text())
        .contains(
            "À décider\u00a0:\n"
                + " - 1 courriel est peut-être parti, l’envoi ayant été coupé\u00a0: à vous de dire"
                + " s’il faut renvoyer.\n"
                + " - 1 expéditeur inconnu n’a pas eu de reçu\u00a0: le plafond d’une journée était"
                + " atteint.\n");
  }
}
