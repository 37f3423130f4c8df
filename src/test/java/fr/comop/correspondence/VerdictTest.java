package fr.comop.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the answers of mail servers are about; the answers are those of servers in the field. */
class VerdictTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "550 5.1.1 <a@b.example>: Recipient address rejected: User unknown | ADDRESS",
        "550 no such user | ADDRESS",
        "550 5.1.10 RESOLVER.ADR.RecipientNotFound | ADDRESS",
        "550 5.1.2 no such domain | ADDRESS",
        "553 5.1.3 bad destination mailbox address syntax | ADDRESS",
        "551 user not local | ADDRESS",
        "553 sorry, no mailbox here by that name | ADDRESS",
        "556 domain takes no mail | ADDRESS",
        "550 5.2.1 mailbox disabled | ADDRESS",
        "552 mailbox full | PASSING",
        "550 5.2.2 over quota | PASSING",
        "450 4.2.0 greylisted | PASSING",
        "421 too busy | PASSING",
        "554 5.7.1 Service unavailable; client host blocked | POLICY",
        "550 5.7.1 relaying denied | POLICY",
        "550 relay not permitted, relaying denied | POLICY",
        "550 your message looks like spam | POLICY",
        "554 no SMTP service here | POLICY",
        "550 5.4.1 recipient address rejected: access denied | POLICY",
        "550 5.1.8 sender's domain not found | POLICY",
        "501 syntax error | POLICY",
        "552 5.3.4 message too large | CONTENT",
        "500 5.7.26 unauthenticated mail | POLICY",
      })
  void a_recipient_that_is_refused(String answer, Verdict verdict) {
    assertThat(verdict(Verdict.Part.RECIPIENT, answer)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "554 5.7.1 message refused by policy | POLICY",
        "550 high probability of spam | POLICY",
        "554 transaction failed | POLICY",
        "550 5.3.0 rejected | POLICY",
        "552 message exceeds fixed maximum size | CONTENT",
        "552 5.2.3 too long for this mailbox | CONTENT",
        "554 5.6.1 media not supported | CONTENT",
        "550 5.1.1 user unknown | ADDRESS",
        "552 5.2.2 mailbox full | PASSING",
        "451 4.7.1 try again later | PASSING",
      })
  void a_mail_that_is_refused(String answer, Verdict verdict) {
    assertThat(verdict(Verdict.Part.MAIL, answer)).isEqualTo(verdict);
  }

  private static Verdict verdict(Verdict.Part part, String answer) {
    return Verdict.of(part, Integer.parseInt(answer.substring(0, 3)), answer);
  }
}
