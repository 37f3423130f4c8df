package fr.comop.correspondence.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.comop.access.ClientCredentials;
import fr.comop.access.Login;
import fr.comop.access.Token;
import fr.comop.access.TokenServer;
import fr.comop.correspondence.Security;
import fr.comop.correspondence.TemporaryFailure;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail server that wants a token (XOAUTH2), as Office 365 does. */
class TokenLoginTest {
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private TokenServer tokens;

  @BeforeEach
  void servers() throws IOException {
    server.start();
    server.setUser("csti@region.example", "t0ken");
    server.getManagers().getUserManager().setAuthRequired(true);
    tokens = new TokenServer();
  }

  @AfterEach
  void end() {
    server.stop();
    tokens.close();
  }

  private SmtpSender sender() {
    ClientCredentials credentials =
        new ClientCredentials(tokens.address(), "app", "s3cret", "mail", Duration.ofSeconds(5));
    return new SmtpSender(
        new SmtpSettings(
            "127.0.0.1",
            server.getSmtp().getPort(),
            Security.PLAIN,
            new Login("csti@region.example", new Token(credentials, Clock.systemUTC())),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10)),
        Mails.composer());
  }

  @Test
  void the_token_lets_a_mail_leave() throws Exception {
    tokens.gives("t0ken", 3_600);
    try (SmtpSender sender = sender()) {
      assertThat(sender.send(Mails.to("a@centre.example"), () -> {})).isEmpty();
    }
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void without_a_token_the_mail_waits() {
    tokens.answers(503, "");
    try (SmtpSender sender = sender()) {
      assertThatThrownBy(() -> sender.send(Mails.to("a@centre.example"), () -> {}))
          .isInstanceOf(TemporaryFailure.class)
          .hasMessage(
              "Mail server 127.0.0.1:%d: Token server 127.0.0.1: no token, it answered 503; check"
                      .formatted(server.getSmtp().getPort())
                  + " client, secret and scope.");
    }
  }
}
