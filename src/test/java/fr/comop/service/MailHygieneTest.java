package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Setting;
import fr.comop.intake.arrival.Arrival;
import fr.comop.stage.Letters;
import fr.comop.stage.Stage;
import fr.comop.wiring.House;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails of machines, of forgers and of ourselves, taken in by the whole service. */
class MailHygieneTest {
  @TempDir Path directory;
  private Stage stage;

  @BeforeEach
  void raiseTheCurtain() {
    stage = new Stage(directory).withOnly("planetarium");
    stage.changes.put(Setting.MAILBOX_AUTH_SERVER, "mx.region.example");
  }

  @AfterEach
  void lowerIt() {
    stage.close();
  }

  private List<Arrival> inQuarantine() throws Exception {
    try (House house = new House(stage.configuration(), stage.clock)) {
      return house.store.ledger.inTransaction(house.store.arrivals::quarantined);
    }
  }

  @Test
  void five_hundred_automatic_answers_a_bounce_and_our_own_mails_cause_none_of_ours()
      throws Exception {
    for (int number = 0; number < 500; number++) {
      stage.mailed(
          Letters.plain(
              number % 2 == 0 ? Letters.PLANETARIUM : "absent" + number + "@ailleurs.example",
              "Absence " + number,
              "Auto-Submitted: auto-replied\n"));
    }
    stage.mailed(
        Letters.plain(
            "mailer-daemon@ailleurs.example",
            "Undelivered Mail Returned to Sender",
            "Return-Path: <>\n"));
    stage.mailed(Letters.plain("comop@region.example", "Re : Accusé de réception", ""));
    assertThat(stage.played()).isTrue();
    assertThat(stage.sent()).isEmpty();
  }

  @Test
  void a_forged_sender_waits_for_a_person_and_gets_no_answer_whatever_the_mail_says_of_itself()
      throws Exception {
    stage.mailed(
        Letters.plain(
            Letters.PLANETARIUM,
            "Bilan",
            """
            Authentication-Results: mx.region.example; dmarc=fail
            Authentication-Results: mx.region.example; dmarc=pass
            """));
    assertThat(stage.played()).isTrue();
    assertThat(stage.sent()).isEmpty();
    assertThat(inQuarantine())
        .extracting(Arrival::reason)
        .containsExactly(
            "Le serveur de la boîte tient l’expéditeur pour contrefait (DMARC) : personne n’a reçu"
                + " de réponse.");
  }

  @Test
  void a_subject_that_decodes_to_a_header_and_ten_thousand_recipients_get_one_answer_to_one()
      throws Exception {
    String evil =
        Base64.getEncoder()
            .encodeToString(
                "Bilan\r\nBcc: victime@ailleurs.example\r\n\r\nVoici"
                    .getBytes(StandardCharsets.UTF_8));
    String many =
        IntStream.range(0, 10_000)
            .mapToObj(number -> "d" + number + "@ailleurs.example")
            .collect(Collectors.joining(",\n "));
    stage.mailed(
        Letters.plain(Letters.PLANETARIUM, "=?utf-8?B?" + evil + "?=", "Cc: " + many + "\n"));
    assertThat(stage.played()).isTrue();
    assertThat(stage.sent()).hasSize(1);
    MimeMessage answer = stage.sent().get(0);
    assertThat(answer.getAllRecipients())
        .extracting(String::valueOf)
        .containsExactly(Letters.PLANETARIUM);
    assertThat(answer.getHeader("Bcc")).isNull();
    try (House house = new House(stage.configuration(), stage.clock)) {
      assertThat(house.store.ledger.inTransaction(house.store.arrivals::all))
          .extracting(Arrival::subject)
          .containsExactly("Bilan Bcc: victime@ailleurs.example Voici");
    }
  }
}
