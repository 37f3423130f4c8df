package fr.comop.correspondence.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.comop.correspondence.PermanentRefusal;
import fr.comop.correspondence.Refusal;
import fr.comop.correspondence.Security;
import fr.comop.correspondence.TemporaryFailure;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SmtpSenderTest {
  @Nested
  class With_a_real_server {
    private GreenMail server = started(0);

    @AfterEach
    void stop() {
      server.stop();
    }

    @Test
    void a_mail_arrives_at_every_recipient() throws Exception {
      try (SmtpSender sender = sender(server.getSmtp().getPort(), null, null)) {
        assertThat(sender.send(Mails.to("a@centre.example", "b@centre.example"))).isEmpty();
      }

      assertThat(server.getReceivedMessages())
          .hasSize(2)
          .allSatisfy(
              mail -> assertThat(mail.getMessageID()).isEqualTo("<ar-42@comop.region.example>"));
    }

    @Test
    void a_login_is_used_when_there_is_one() throws Exception {
      server.setUser("csti@region.example", "s3cret");
      try (SmtpSender sender =
          sender(server.getSmtp().getPort(), "csti@region.example", "s3cret")) {
        assertThat(sender.send(Mails.to("a@centre.example"))).isEmpty();
      }
    }

    @Test
    void a_refused_login_is_temporary_and_told_without_the_password() {
      server.setUser("csti@region.example", "s3cret");
      int port = server.getSmtp().getPort();
      try (SmtpSender sender = sender(port, "csti@region.example", "wr0ng")) {
        assertThatThrownBy(() -> sender.send(Mails.to("a@centre.example")))
            .isInstanceOf(TemporaryFailure.class)
            .hasMessage(
                "Mail server 127.0.0.1:%d: login of csti@region.example refused, the server said"
                        .formatted(port)
                    + " \"535 5.7.8 Authentication credentials invalid\";"
                    + " check user and password.");
      }
    }

    @Test
    void a_server_that_went_away_is_temporary_and_found_again_when_it_is_back() throws Exception {
      int port = server.getSmtp().getPort();
      try (SmtpSender sender = sender(port, null, null)) {
        sender.send(Mails.to("a@centre.example"));
        server.stop();

        assertThatThrownBy(() -> sender.send(Mails.to("a@centre.example")))
            .isInstanceOf(TemporaryFailure.class)
            .hasMessageStartingWith("Mail server 127.0.0.1:%d: no connection, ".formatted(port))
            .hasMessageEndingWith(
                "; check host, port, the network and the security setting (PLAIN).");

        server = started(port);
        assertThat(sender.send(Mails.to("a@centre.example"))).isEmpty();
      }
    }
  }

  @Nested
  class With_a_server_that_refuses {
    @Test
    void one_connection_serves_a_run_of_sends() throws Exception {
      try (ScriptedSmtp server = new ScriptedSmtp(Map.of());
          SmtpSender sender = sender(server.port(), null, null)) {
        sender.send(Mails.to("a@centre.example"));
        sender.send(Mails.to("b@centre.example"));
        assertThat(server.commands("EHLO")).hasSize(1);

        sender.hangUp();
        sender.send(Mails.to("c@centre.example"));
        assertThat(server.commands("EHLO")).hasSize(2);
        assertThat(server.commands("DATA")).hasSize(3);
      }
    }

    @Test
    void every_recipient_for_good_is_permanent() throws Exception {
      try (ScriptedSmtp server =
              new ScriptedSmtp(Map.of("RCPT TO:<gone@", "550 5.1.1 no such user"));
          SmtpSender sender = sender(server.port(), null, null)) {
        assertThatThrownBy(() -> sender.send(Mails.to("gone@centre.example")))
            .isInstanceOf(PermanentRefusal.class)
            .hasMessage(
                "Mail server 127.0.0.1:%d: no recipient was accepted: gone@centre.example"
                        .formatted(server.port())
                    + " \"550 5.1.1 no such user\".");
      }
    }

    @Test
    void one_of_them_only_for_now_is_temporary() throws Exception {
      try (ScriptedSmtp server =
              new ScriptedSmtp(
                  Map.of("RCPT TO:<gone@", "550 no such user", "RCPT TO:<grey@", "450 later"));
          SmtpSender sender = sender(server.port(), null, null)) {
        assertThatThrownBy(
                () -> sender.send(Mails.to("gone@centre.example", "grey@centre.example")))
            .isInstanceOf(TemporaryFailure.class);
      }
    }

    @Test
    void some_recipients_are_named_while_the_others_get_the_mail() throws Exception {
      try (ScriptedSmtp server =
              new ScriptedSmtp(
                  Map.of("RCPT TO:<gone@", "550 no such user", "RCPT TO:<grey@", "450 later"));
          SmtpSender sender = sender(server.port(), null, null)) {
        assertThat(
                sender.send(
                    Mails.to("a@centre.example", "gone@centre.example", "grey@centre.example")))
            .containsExactly(
                new Refusal("gone@centre.example", 550, "550 no such user"),
                new Refusal("grey@centre.example", 450, "450 later"))
            .extracting(Refusal::permanent)
            .containsExactly(true, false);
        assertThat(server.commands("DATA")).hasSize(1);
      }
    }

    @Test
    void the_mail_itself_for_good_is_permanent() throws Exception {
      try (ScriptedSmtp server = new ScriptedSmtp(Map.of("END", "552 5.3.4 too large"));
          SmtpSender sender = sender(server.port(), null, null)) {
        assertThatThrownBy(() -> sender.send(Mails.to("a@centre.example")))
            .isInstanceOf(PermanentRefusal.class)
            .hasMessage(
                "Mail server 127.0.0.1:%d: the mail was refused, \"552 5.3.4 too large\"."
                    .formatted(server.port()));
      }
    }

    @Test
    void ourselves_as_sender_is_temporary_for_it_can_be_mended() throws Exception {
      try (ScriptedSmtp server = new ScriptedSmtp(Map.of("MAIL FROM", "550 not you"));
          SmtpSender sender = sender(server.port(), null, null)) {
        assertThatThrownBy(() -> sender.send(Mails.to("a@centre.example")))
            .isInstanceOf(TemporaryFailure.class)
            .hasMessageContaining("550 not you");
      }
    }

    @Test
    void and_hangs_up_is_temporary_and_the_next_mail_connects_again() throws Exception {
      try (ScriptedSmtp server = new ScriptedSmtp(Map.of("RCPT TO:<busy@", "421 shutting down"));
          SmtpSender sender = sender(server.port(), null, null)) {
        assertThatThrownBy(() -> sender.send(Mails.to("busy@centre.example")))
            .isInstanceOf(TemporaryFailure.class);
        assertThat(sender.send(Mails.to("a@centre.example"))).isEmpty();
      }
    }
  }

  @Test
  void a_wrong_address_is_permanent_without_asking_any_server() {
    try (SmtpSender sender = sender(1, null, null)) {
      assertThatThrownBy(() -> sender.send(Mails.to("nobody")))
          .isInstanceOf(PermanentRefusal.class)
          .hasMessageStartingWith("Mail <ar-42@comop.region.example> has a wrong address: ");
    }
  }

  @Test
  void settings_never_print_the_password() {
    assertThat(settings(25, "u", "s3cret").toString()).isEqualTo("127.0.0.1:25 (PLAIN), as u");
  }

  private static GreenMail started(int port) {
    GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }

  private static SmtpSender sender(int port, @Nullable String user, @Nullable String password) {
    return new SmtpSender(settings(port, user, password), Mails.composer());
  }

  private static SmtpSettings settings(int port, @Nullable String user, @Nullable String password) {
    return new SmtpSettings(
        "127.0.0.1", port, Security.PLAIN, user, password, Duration.ofSeconds(10));
  }
}
