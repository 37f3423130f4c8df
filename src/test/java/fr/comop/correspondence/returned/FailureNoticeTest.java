package fr.comop.correspondence.returned;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.correspondence.Mail;
import fr.comop.correspondence.returned.FailureNotice.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureNoticeTest {
  private static final Mail TO_ONE = mail("a@b.example");
  private static final Mail TO_TWO = mail("a@b.example", "c@d.example");

  private static Mail mail(String... to) {
    return new Mail(
        "<1@region.example>",
        null,
        List.of(),
        false,
        List.of(to),
        List.of(),
        "",
        "",
        "",
        List.of());
  }

  private static List<Failure> failures(String text, Mail mail) {
    return new FailureNotice(text, "").failures(mail);
  }

  private static String status(String recipient, String action, String status, String diagnostic) {
    return "\r\n\r\nFinal-Recipient: rfc822; %s\r\nAction: %s\r\nStatus: %s\r\n%s\r\n"
        .formatted(recipient, action, status, diagnostic);
  }

  @Test
  void message_ids_of_ours_are_found_wherever_they_stand() {
    assertThat(
            new FailureNotice(
                    "References: <x@mail.example>\r\n <1@region.example>\r\nMessage-ID:"
                        + " <2@Region.Example> <1@region.example>",
                    "")
                .ids("region.example"))
        .containsExactly("<1@region.example>", "<2@Region.Example>");
  }

  @Test
  void a_hundred_ids_are_looked_for_and_no_more() {
    StringBuilder forged = new StringBuilder();
    for (int number = 0; number < 10_000; number++) {
      forged.append("<").append(1_000 + number).append("@region.example>\r\n");
    }
    assertThat(new FailureNotice(forged.toString(), "").ids("region.example")).hasSize(100);
  }

  @Test
  void a_report_says_who_was_not_reached_for_good() {
    String report =
        status("A@B.example", "failed", "5.1.1", "Diagnostic-Code: smtp; 550 no such\r\n user")
            + status("c@d.example", "delayed", "4.4.7", "");
    assertThat(failures(report, TO_TWO))
        .containsExactly(
            new Failure("a@b.example", WhatFailed.ADDRESS, "550 no such user"),
            new Failure("c@d.example", WhatFailed.DELAYED, "4.4.7"));
  }

  @Test
  void a_recipient_behind_an_alias_is_known_when_there_is_one_only() {
    String report = status("inner@other.example", "failed", "5.2.1", "");
    assertThat(failures(report, TO_ONE))
        .containsExactly(new Failure("a@b.example", WhatFailed.ADDRESS, "5.2.1"));
    assertThat(failures(report, TO_TWO)).isEmpty();
  }

  @Test
  void a_full_mailbox_is_not_for_good() {
    assertThat(
            failures(
                status("a@b.example", "failed", "5.2.2", "Diagnostic-Code: smtp; 552 full"),
                TO_ONE))
        .containsExactly(new Failure("a@b.example", WhatFailed.MAILBOX, "552 full"));
    assertThat(
            failures(
                "From: MAILER-DAEMON@b.example\n\n<a@b.example>: 550 5.2.2 mailbox full", TO_ONE))
        .containsExactly(new Failure("a@b.example", WhatFailed.MAILBOX, "550 5.2.2 mailbox full"));
  }

  @Test
  void what_was_delivered_is_no_failure_and_what_was_handed_on_is_told() {
    assertThat(failures(status("a@b.example", "delivered", "2.0.0", ""), TO_ONE)).isEmpty();
    assertThat(failures(status("a@b.example", "relayed", "2.0.0", ""), TO_ONE))
        .containsExactly(new Failure("a@b.example", WhatFailed.RELAYED, "2.0.0"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5.1.1 | 550 5.7.1 blocked using a list | STANDING
          5.0.0 | 550 5.1.1 unknown user | ADDRESS
          5.0.0 | 550 no such user | ADDRESS
          5.0.0 | 550 blocked for spam | STANDING
          5.1.8 | 550 5.1.8 sender's domain unknown | STANDING
          5.2.1 | 550 disabled | ADDRESS
          5.4.1 | 550 5.4.1 Recipient address rejected: Access denied | ROUTE
          4.1.1 | 450 4.1.1 unverified address | ROUTE
          4.2.2 | 452 4.2.2 over quota | MAILBOX
          5.7.1 | 554 5.7.1 infected by a virus | CONTENT
          5.0.0 | nothing that means anything | ROUTE
          """)
  void an_address_is_dead_only_where_nothing_says_otherwise(
      String status, String said, WhatFailed what) {
    assertThat(WhatFailed.by(status, said)).isEqualTo(what);
  }

  @Test
  void qmail_tells_it_in_words() {
    String words =
        """
        From: MAILER-DAEMON@relay.example

        Hi. This is the qmail-send program at relay.example.

        <a@b.example>:
        192.0.2.1 does not like recipient.
        Remote host said: 550 5.1.1 <a@b.example>: Recipient address rejected
        """;
    assertThat(failures(words, TO_TWO))
        .containsExactly(
            new Failure(
                "a@b.example",
                WhatFailed.ADDRESS,
                "550 5.1.1 <a@b.example>: Recipient address rejected"));
  }

  @Test
  void exim_says_that_it_still_tries() {
    String words =
        """
        From: Mail Delivery System <Mailer-Daemon@relay.example>

        A message that you sent has not yet been delivered:

          a@b.example
            SMTP error from remote mail server: 451 4.7.1 try later
        """;
    assertThat(failures(words, TO_ONE))
        .containsExactly(new Failure("a@b.example", WhatFailed.STANDING, "451 4.7.1 try later"));
  }

  @Test
  void an_out_of_office_answer_with_a_telephone_number_is_none() {
    String words = "From: A <a@b.example>\nSubject: Absence\n\na@b.example, poste 550, bureau 512";
    assertThat(failures(words, TO_ONE)).isEmpty();
  }
}
