package fr.comop.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.correspondence.Mail;
import fr.comop.intake.arrival.Arrival;
import fr.comop.stage.Letters;
import fr.comop.stage.RemindedPlanetarium;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A mail that comes back. */
class ReturnedMailTest extends RemindedPlanetarium {
  private String notice(String status, String action) throws Exception {
    return """
        From: Mail Delivery System <MAILER-DAEMON@relay.example>
        To: comop@region.example
        Subject: Undelivered Mail Returned to Sender
        Return-Path: <>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        This is the mail system at host relay.example.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; relay.example

        Final-Recipient: rfc822; %s
        Action: %s
        Status: %s
        Diagnostic-Code: smtp; 550 5.1.1 User unknown

        --b
        Content-Type: message/rfc822

        Message-ID: %s
        Subject: Campagne

        …
        --b--
        """
        .formatted(CONTACT, action, status, last().messageId())
        .replace("\n", "\r\n");
  }

  @Test
  void for_good_goes_to_the_next_contact() throws Exception {
    swept();
    stage.mailed(notice("5.1.1", "failed"), "2020-10-01T08:00:30").played();
    assertThat(stage.arrivals())
        .extracting(Arrival::reason)
        .containsExactly(
            "Avis de non-remise : " + CONTACT + ", pour de bon (550 5.1.1 User unknown).");
    assertThat(swept()).hasSize(1);
    assertThat(mails()).extracting(Mail::to).containsExactly(List.of(CONTACT), List.of(DIRECTOR));
    assertThat(last().messageId()).startsWith("<ouverture.planetarium.2020-10-01.2.");
    assertThat(swept()).isEmpty();
    assertThat(stage.textsTo("mailer-daemon@relay.example")).isEmpty();
  }

  @Test
  void for_good_goes_to_the_next_contact_though_this_one_had_a_copy() throws Exception {
    at("2020-12-08T08:00").swept();
    assertThat(last().cc()).containsExactly(DIRECTOR);
    stage.mailed(notice("5.1.1", "failed"), "2020-12-08T08:00:30").played();
    assertThat(swept()).hasSize(1);
    assertThat(mails()).extracting(Mail::to).containsExactly(List.of(CONTACT), List.of(DIRECTOR));
    assertThat(last().cc()).isEmpty();
    assertThat(swept()).isEmpty();
  }

  @Test
  void from_who_had_a_copy_alone_goes_to_nobody_else() throws Exception {
    at("2020-12-08T08:00").swept();
    stage
        .mailed(notice("5.1.1", "failed").replace(CONTACT, DIRECTOR), "2020-12-08T08:00:30")
        .played();
    assertThat(swept()).isEmpty();
  }

  @Test
  void for_now_is_waited_for() throws Exception {
    swept();
    stage.mailed(notice("4.4.1", "delayed"), "2020-10-01T08:00:30").played();
    assertThat(stage.arrivals())
        .extracting(Arrival::reason)
        .containsExactly(
            "Avis de non-remise : "
                + CONTACT
                + ", retardé, pas encore perdu (550 5.1.1 User unknown).");
    assertThat(swept()).isEmpty();
  }

  @Test
  void from_an_address_that_then_writes_counts_no_more() throws Exception {
    swept();
    stage.mailed(notice("5.1.1", "failed"), "2020-10-01T08:00:30").played();
    at("2020-10-05T08:00");
    stage.mailed(Letters.plain(CONTACT, "Bonjour", ""), "2020-10-05T07:00:00").played();
    assertThat(swept()).isEmpty();
  }
}
