package fr.comop.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.correspondence.FailureNotice.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;

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

  private static String status(String recipient, String action, String status, String diagnostic) {
    return "\r\n\r\nFinal-Recipient: rfc822; %s\r\nAction: %s\r\nStatus: %s\r\n%s\r\n"
        .formatted(recipient, action, status, diagnostic);
  }

  @Test
  void message_ids_of_ours_are_found_wherever_they_stand() {
    assertThat(
            FailureNotice.ids(
                "References: <x@mail.example>\r\n <1@region.example>\r\nMessage-ID:"
                    + " <2@Region.Example> <1@region.example>",
                "region.example"))
        .containsExactly("<1@region.example>", "<2@Region.Example>");
  }

  @Test
  void a_report_says_who_was_not_reached_for_good() {
    String report =
        status("A@B.example", "failed", "5.1.1", "Diagnostic-Code: smtp; 550 no such\r\n user")
            + status("c@d.example", "delayed", "4.4.7", "");
    assertThat(FailureNotice.failures(report, TO_TWO))
        .containsExactly(
            new Failure("a@b.example", true, "550 no such user"),
            new Failure("c@d.example", false, "4.4.7"));
  }

  @Test
  void a_recipient_behind_an_alias_is_known_when_there_is_one_only() {
    String report = status("inner@other.example", "failed", "5.2.1", "");
    assertThat(FailureNotice.failures(report, TO_ONE))
        .containsExactly(new Failure("a@b.example", true, "5.2.1"));
    assertThat(FailureNotice.failures(report, TO_TWO)).isEmpty();
  }

  @Test
  void a_full_mailbox_is_not_for_good() {
    assertThat(
            FailureNotice.failures(
                status("a@b.example", "failed", "5.2.2", "Diagnostic-Code: smtp; 552 full"),
                TO_ONE))
        .containsExactly(new Failure("a@b.example", false, "552 full"));
    assertThat(
            FailureNotice.failures(
                "From: MAILER-DAEMON@b.example\n\n<a@b.example>: 550 5.2.2 mailbox full", TO_ONE))
        .containsExactly(new Failure("a@b.example", false, "550 5.2.2 mailbox full"));
  }

  @Test
  void what_was_delivered_or_relayed_is_no_failure() {
    assertThat(FailureNotice.failures(status("a@b.example", "relayed", "2.0.0", ""), TO_ONE))
        .isEmpty();
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
    assertThat(FailureNotice.failures(words, TO_TWO))
        .containsExactly(
            new Failure(
                "a@b.example", true, "550 5.1.1 <a@b.example>: Recipient address rejected"));
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
    assertThat(FailureNotice.failures(words, TO_ONE))
        .containsExactly(new Failure("a@b.example", false, "451 4.7.1 try later"));
  }

  @Test
  void an_out_of_office_answer_with_a_telephone_number_is_none() {
    String words = "From: A <a@b.example>\nSubject: Absence\n\na@b.example, poste 550, bureau 512";
    assertThat(FailureNotice.failures(words, TO_ONE)).isEmpty();
  }
}
