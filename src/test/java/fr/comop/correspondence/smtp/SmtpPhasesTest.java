package fr.comop.correspondence.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.comop.access.Login;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Security;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A server that says 4xx or 5xx at a phase of the talk: what is said of the mail, which it then
 * does not have, and that the same mail leaves once the server has come round. After a refused EHLO
 * the words are those of what is tried then, HELO.
 */
class SmtpPhasesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "GREETING, 421 4.3.2 too busy, 4.3.2 too busy, OutOfService",
    "GREETING, 554 5.3.2 no service here, 5.3.2 no service here, OutOfService",
    "EHLO, 421 4.3.2 shutting down, [EOF], OutOfService",
    "EHLO, 550 5.7.1 not to you, not to you by HELO either, OutOfService",
    "AUTH, 454 4.7.0 not now, 4.7.0 not now, OutOfService",
    "AUTH, 535 5.7.8 wrong, 5.7.8 wrong, OutOfService",
    "MAIL, 451 4.3.0 later, 4.3.0 later, OutOfService",
    "MAIL, 550 5.7.1 not you, 5.7.1 not you, OutOfService",
    "RCPT, 451 4.7.1 greylisted, 4.7.1 greylisted, TemporaryFailure",
    "RCPT, 550 5.1.1 no such user, 5.1.1 no such user, PermanentRefusal",
    "DATA, 451 4.3.0 later, 4.3.0 later, TemporaryFailure",
    "DATA, 554 5.5.1 no valid recipients, 5.5.1 no valid recipients, PolicyRefusal",
    "END, 452 4.3.1 no room, 4.3.1 no room, TemporaryFailure",
    "END, 552 5.3.4 too large, 5.3.4 too large, PermanentRefusal"
  })
  void keeps_the_mail_with_us_until_it_comes_round(
      String phase, String answer, String said, String told) throws Exception {
    Mail mail = Mails.to("a@centre.example");
    try (ScriptedSmtp server =
            new ScriptedSmtp(
                Map.of(
                    "EHLO",
                    "250-scripted\r\n250 AUTH PLAIN",
                    "HELO",
                    "550 5.7.1 not to you by HELO either"));
        SmtpSender sender =
            new SmtpSender(
                new SmtpSettings(
                    "127.0.0.1",
                    server.port(),
                    Security.PLAIN,
                    Login.of("comop", "secret"),
                    PATIENCE,
                    PATIENCE),
                Mails.composer())) {
      server.answerFromNow("AUTH", "235 in");
      server.answerFromNow(phase, answer);

      Throwable refused = catchThrowable(() -> sender.send(mail, () -> {}));

      assertThat(refused).hasMessageContaining(said);
      assertThat(refused.getClass().getSimpleName()).isEqualTo(told);

      server.relent(phase);
      server.answerFromNow("EHLO", "250-scripted\r\n250 AUTH PLAIN");
      server.answerFromNow("AUTH", "235 in");
      assertThat(sender.send(mail, () -> {})).isEmpty();
      assertThat(server.whole())
          .containsOnly(mail.messageId())
          .hasSize(phase.equals("END") ? 2 : 1);
    }
  }
}
