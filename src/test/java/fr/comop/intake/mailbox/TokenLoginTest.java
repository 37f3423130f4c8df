package fr.comop.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.comop.access.ClientCredentials;
import fr.comop.access.Login;
import fr.comop.access.NoSecret;
import fr.comop.access.Token;
import fr.comop.access.TokenServer;
import fr.comop.correspondence.Security;
import fr.comop.stage.HandClock;
import jakarta.mail.AuthenticationFailedException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mailbox that is opened with a token (XOAUTH2), as Office 365 wants it. */
class TokenLoginTest {
  private static final String USER = "comop@region.example";

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
  private TokenServer tokens;
  private final HandClock clock = new HandClock(Instant.parse("2020-12-14T17:00:00Z"));

  @BeforeEach
  void servers() throws IOException {
    server.start();
    server.setUser(USER, "t0ken");
    tokens = new TokenServer();
  }

  @AfterEach
  void end() {
    server.stop();
    tokens.close();
  }

  private MailboxSettings settings() {
    ClientCredentials credentials =
        new ClientCredentials(tokens.address(), "app", "s3cret", "mail", Duration.ofSeconds(5));
    return new MailboxSettings(
        "127.0.0.1",
        server.getImap().getPort(),
        Security.PLAIN,
        new Login(USER, new Token(credentials, clock)),
        "INBOX",
        "Traités",
        "Quarantaine",
        Duration.ofSeconds(10),
        1_000_000);
  }

  @Test
  void the_token_opens_it() throws Exception {
    tokens.gives("t0ken", 3_600);
    try (OpenInbox inbox = OpenInbox.open(settings())) {
      assertThat(inbox.answers()).isTrue();
    }
  }

  @Test
  void a_token_that_was_called_back_is_fetched_anew_at_once() throws Exception {
    tokens.gives("t0ken", 3_600).gives("n3w", 3_600);
    MailboxSettings settings = settings();
    OpenInbox.open(settings).close();
    server.getUserManager().getUser(USER).setPassword("n3w");
    clock.turn(Duration.ofMinutes(10));
    try (OpenInbox inbox = OpenInbox.open(settings)) {
      assertThat(inbox.answers()).isTrue();
    }
    assertThat(tokens.asked()).hasSize(2);
  }

  @Test
  void a_token_that_the_mailbox_refuses_is_no_reason_to_ask_for_ever() {
    tokens.gives("wrong", 3_600).gives("wrong", 3_600);
    assertThatThrownBy(() -> OpenInbox.open(settings()))
        .isInstanceOf(AuthenticationFailedException.class);
    assertThat(tokens.asked()).hasSize(1);
  }

  @Test
  void a_token_server_that_refuses_is_told_as_such() {
    tokens.answers(400, "{\"error\":\"invalid_scope\"}");
    MailboxSettings settings = settings();
    assertThatThrownBy(() -> OpenInbox.open(settings))
        .hasCauseInstanceOf(NoSecret.class)
        .satisfies(
            e ->
                assertThat(
                        Diagnosis.ofOpening(settings, (jakarta.mail.MessagingException) e)
                            .getMessage())
                    .isEqualTo(
                        "Mailbox 127.0.0.1:%d, user comop@region.example: Token server 127.0.0.1: no"
                                .formatted(server.getImap().getPort())
                            + " token, it answered 400 \"invalid_scope\"; check client, secret and"
                            + " scope."));
  }
}
