package fr.comop.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.campaign.Decision;
import fr.comop.config.Setting;
import fr.comop.correspondence.Mail;
import fr.comop.desk.Actor;
import fr.comop.reminder.release.ReleaseDuty;
import fr.comop.service.Service;
import fr.comop.stage.Camille;
import fr.comop.stage.Letters;
import fr.comop.stage.RemindedPlanetarium;
import fr.comop.stage.Terminal;
import fr.comop.wiring.House;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What leaves, when, and how often. */
class RemindersTest extends RemindedPlanetarium {
  @Nested
  class Each_mail {
    @Test
    void leaves_once_however_often_the_service_looks() throws Exception {
      assertThat(swept()).hasSize(1);
      assertThat(swept()).isEmpty();
      at("2020-10-02T08:00");
      assertThat(swept()).isEmpty();
      assertThat(mails()).hasSize(1);
    }

    @Test
    void leaves_once_though_the_service_was_killed_before_the_commit() throws Exception {
      try (House house = new House(stage.configuration(), stage.clock)) {
        assertThatThrownBy(
                () ->
                    house.store.ledger.inTransaction(
                        () -> {
                          assertThat(house.reminder.reminders().sweep(Actor.COMOP)).hasSize(1);
                          throw new IllegalStateException("killed");
                        }))
            .hasMessage("killed");
        assertThat(house.store.ledger.inTransaction(house.store.outbox::anyQueued)).isFalse();
      }
      assertThat(swept()).hasSize(1);
      assertThat(mails()).hasSize(1);
    }

    @Test
    void hangs_on_the_first_of_its_year() throws Exception {
      swept();
      at("2020-11-13T08:00").swept();
      at("2020-12-14T08:00").swept();
      String opening = mails().get(0).messageId();
      assertThat(opening).startsWith("<ouverture.planetarium.2020-10-01.1.");
      assertThat(mails()).extracting(Mail::inReplyTo).containsExactly(null, opening, opening);
    }

    @Test
    void after_an_outage_over_several_steps_is_the_latest_alone() throws Exception {
      at("2020-12-14T11:00").swept();
      assertThat(mails())
          .singleElement()
          .satisfies(mail -> assertThat(mail.subject()).startsWith("À remettre demain"));
      assertThat(last().cc()).containsExactly(DIRECTOR, LEGAL);
    }
  }

  @Nested
  class Nothing_leaves {
    @Test
    void while_a_mail_is_not_read_whosever_it_is() throws Exception {
      stage.changes.put(Setting.INTAKE_TRIES, "3");
      try (House house = new House(stage.configuration(), stage.clock);
          var mailbox = house.waysIn.mailbox()) {
        stage.mailed(Letters.plain("qui@ailleurs.example", "Question", ""));
        house.intake.reception().receive(mailbox.unknown());
        assertThat(house.reminder.reminders().sweep(Actor.COMOP))
            .hasSize(1)
            .allSatisfy(
                one ->
                    assertThat(((Decision.Blocked) one.decision()).reasons())
                        .containsExactly(
                            "L’envoi AR-000001, reçu le jeudi 10 décembre 2020 à 9\u00a0h\u00a012,"
                                + " n’est pas encore lu."));
      }
    }

    @Test
    void while_a_workbook_with_its_marks_is_in_quarantine_whoever_sent_it() throws Exception {
      stage.mailed(Letters.ofAStranger()).played();
      assertThat(swept()).singleElement().isInstanceOf(Decision.Blocked.class);
      assertThat(mails()).isEmpty();
      comop("quarantine", "reject", "AR-000001", "--reason", "Essai");
      assertThat(swept()).singleElement().isInstanceOf(Decision.Send.class);
    }

    @Test
    void at_a_trial() throws Exception {
      Terminal.Ended ended = comop("reminders", "--at", "2020-12-14T08:00");
      assertThat(ended.code()).isZero();
      assertThat(ended.out())
          .startsWith("Relances, lundi 14 décembre 2020 à 8\u00a0h\u00a000\n")
          .contains("J-1", "15/12/2020", CONTACT, DIRECTOR, LEGAL, "partirait");
      assertThat(mails()).isEmpty();
      assertThat(comop("reminders", "--dry-run", "--json").out())
          .contains("\"step\" : \"ouverture\"");
      assertThat(mails()).isEmpty();
      assertThat(comop("reminders").out()).contains("part ");
      assertThat(mails()).hasSize(1);
    }
  }

  @Test
  void quartz_wakes_the_sweep_and_the_mails_really_leave_once_somebody_said_they_may()
      throws Exception {
    at("2020-10-05T08:00");
    stage.changes.put(Setting.REMINDERS_ENABLED, "true");
    stage.changes.put(Setting.REMINDERS_EVERY, "PT0.2S");
    try (House house = new House(stage.configuration(), stage.clock);
        Service service = new Service(house, 0)) {
      service.start();
      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(() -> assertThat(stage.textsTo("csti@region.example")).hasSize(1));
      assertThat(stage.textsTo("csti@region.example").get(0)).contains(ReleaseDuty.WAITING);
      assertThat(stage.textsTo(CONTACT)).isEmpty();
      house.reminder.release().give(Camille.ACTOR);
      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(() -> assertThat(stage.textsTo(CONTACT)).hasSize(1));
    }
    assertThat(swept()).isEmpty();
  }
}
