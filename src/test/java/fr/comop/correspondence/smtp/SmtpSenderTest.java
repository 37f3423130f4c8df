package fr.comop.correspondence.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.comop.access.Login;
import fr.comop.correspondence.PerhapsSent;
import fr.comop.correspondence.PermanentRefusal;
import fr.comop.correspondence.PolicyRefusal;
import fr.comop.correspondence.Refusal;
import fr.comop.correspondence.Security;
import fr.comop.correspondence.TemporaryFailure;
import fr.comop.correspondence.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
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
        assertThat(sender.send(Mails.to("a@centre.example", "b@centre.example"), () -> {}))
            .isEmpty();
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
        assertThat(sender.send(Mails.to("a@centre.example"), () -> {})).isEmpty();
      }
    }

    @Test
    void a_refused_login_is_temporary_and_told_without_the_password() {
      server.setUser("csti@region.example", "s3cret");
      int port = server.getSmtp().getPort();
      try (SmtpSender sender = sender(port, "csti@region.example", "wr0ng")) {
        assertThatThrownBy(() -> sender.send(Mails.to("a@centre.example"), () -> {}))
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
        sender.send(Mails.to("a@centre.example"), () -> {});
        server.stop();

        assertThatThrownBy(() -> sender.send(Mails.to("a@centre.example"), () -> {}))
            .isInstanceOf(TemporaryFailure.class)
            .hasMessageStartingWith("Mail server 127.0.0.1:%d: no connection, ".formatted(port))
            .hasMessageEndingWith(
                "; check host, port, the network and the security setting (PLAIN).");

        server = started(port);
        assertThat(sender.send(Mails.to("a@centre.example"), () -> {})).isEmpty();
      }
    }
  }

  @Nested
  class With_a_server_that_refuses {
    @Test
    void one_connection_serves_a_run_of_sends() throws Exception {
      try (ScriptedSmtp server = new ScriptedSmtp(Map.of());
          SmtpSender sender = sender(server.port(), null, null)) {
        sender.send(Mails.to("a@centre.example"), () -> {});
        sender.send(Mails.to("b@centre.example"), () -> {});
        assertThat(server.commands("EHLO")).hasSize(1);

        sender.hangUp();
        sender.send(Mails.to("c@centre.example"), () -> {});
        assertThat(server.commands("EHLO")).hasSize(2);
        assertThat(server.commands("DATA")).hasSize(3);
      }
    }

    @Test
    void every_recipient_for_good_is_permanent() throws Exception {
      try (ScriptedSmtp server =
              new ScriptedSmtp(Map.of("RCPT TO:<gone@", "550 5.1.1 no such user"));
          SmtpSender sender = sender(server.port(), null, null)) {
        assertThatThrownBy(() -> sender.send(Mails.to("gone@centre.example"), () -> {}))
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
                () -> sender.send(Mails.to("gone@centre.example", "grey@centre.example"), () -> {}))
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
                    Mails.to("a@centre.example", "gone@centre.example", "grey@centre.example"),
                    () -> {}))
            .containsExactly(
                new Refusal("gone@centre.example", 550, "550 no such user"),
                new Refusal("grey@centre.example", 450, "450 later"))
            .extracting(Refusal::verdict)
            .containsExactly(Verdict.ADDRESS, Verdict.PASSING);
        assertThat(server.commands("DATA")).hasSize(1);
      }
    }

    @Test
    void the_mail_itself_for_good_is_permanent() throws Exception {
      try (ScriptedSmtp server = new ScriptedSmtp(Map.of("END", "552 5.3.4 too large"));
          SmtpSender sender = sender(server.port(), null, null)) {
        assertThatThrownBy(() -> sender.send(Mails.to("a@centre.example"), () -> {}))
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
        assertThatThrownBy(() -> sender.send(Mails.to("a@centre.example"), () -> {}))
            .isInstanceOf(TemporaryFailure.class)
            .hasMessageContaining("550 not you");
      }
    }

    @Test
    void and_hangs_up_is_temporary_and_the_next_mail_connects_again() throws Exception {
      try (ScriptedSmtp server = new ScriptedSmtp(Map.of("RCPT TO:<busy@", "421 shutting down"));
          SmtpSender sender = sender(server.port(), null, null)) {
        assertThatThrownBy(() -> sender.send(Mails.to("busy@centre.example"), () -> {}))
            .isInstanceOf(TemporaryFailure.class);
        assertThat(sender.send(Mails.to("a@centre.example"), () -> {})).isEmpty();
      }
    }
  }

  @Nested
  class Refused_by_5xx {
    @Test
    void after_the_dot_for_its_policy_is_worth_another_try_later() throws Exception {
      try (ScriptedSmtp server = new ScriptedSmtp(Map.of("END", "554 5.7.1 blocked by policy"));
          SmtpSender sender = sender(server.port(), null, null)) {
        assertThatThrownBy(() -> sender.send(Mails.to("a@centre.example"), () -> {}))
            .isInstanceOf(PolicyRefusal.class)
            .hasMessage(
                "Mail server 127.0.0.1:%d: the mail was refused, \"554 5.7.1 blocked by policy\"."
                    .formatted(server.port()));
      }
    }

    @Test
    void at_data_likewise() throws Exception {
      try (ScriptedSmtp server = new ScriptedSmtp(Map.of("DATA", "554 no valid recipients"));
          SmtpSender sender = sender(server.port(), null, null)) {
        assertThatThrownBy(() -> sender.send(Mails.to("a@centre.example"), () -> {}))
            .isInstanceOf(PolicyRefusal.class);
      }
    }

    @Test
    void for_every_recipient_by_554_likewise_and_nobody_is_said_to_be_gone() throws Exception {
      try (ScriptedSmtp server = new ScriptedSmtp(Map.of("RCPT", "554 5.7.1 access denied"));
          SmtpSender sender = sender(server.port(), null, null)) {
        assertThatThrownBy(
                () -> sender.send(Mails.to("a@centre.example", "b@centre.example"), () -> {}))
            .isInstanceOfSatisfying(
                PolicyRefusal.class,
                e ->
                    assertThat(e.refusals())
                        .extracting(Refusal::verdict)
                        .containsExactly(Verdict.POLICY, Verdict.POLICY));
      }
    }

    @Test
    void after_the_dot_because_nobody_is_there_names_the_only_recipient() throws Exception {
      try (ScriptedSmtp server = new ScriptedSmtp(Map.of("END", "550 5.1.1 no such user"));
          SmtpSender sender = sender(server.port(), null, null)) {
        assertThatThrownBy(() -> sender.send(Mails.to("gone@centre.example"), () -> {}))
            .isInstanceOfSatisfying(
                PermanentRefusal.class,
                e ->
                    assertThat(e.refusals())
                        .containsExactly(
                            new Refusal("gone@centre.example", 550, "550 5.1.1 no such user")));
      }
    }
  }

  @Nested
  class The_handover {
    @Test
    void is_told_before_the_server_has_the_dot_and_once() throws Exception {
      try (ScriptedSmtp server = new ScriptedSmtp(Map.of());
          SmtpSender sender = sender(server.port(), null, null)) {
        List<Integer> wholeThen = new ArrayList<>();
        sender.send(Mails.to("a@centre.example"), () -> wholeThen.add(server.whole().size()));
        assertThat(wholeThen).containsExactly(0);
        assertThat(server.whole()).containsExactly("<ar-42@comop.region.example>");
      }
    }

    @Test
    void is_not_told_of_a_mail_that_is_refused_before() throws Exception {
      try (ScriptedSmtp server = new ScriptedSmtp(Map.of("DATA", "451 later"));
          SmtpSender sender = sender(server.port(), null, null)) {
        AtomicBoolean told = new AtomicBoolean();
        assertThatThrownBy(() -> sender.send(Mails.to("a@centre.example"), () -> told.set(true)))
            .isInstanceOf(TemporaryFailure.class);
        assertThat(told).isFalse();
      }
    }

    @Test
    void that_fails_leaves_the_server_without_the_mail() throws Exception {
      try (ScriptedSmtp server = new ScriptedSmtp(Map.of());
          SmtpSender sender = sender(server.port(), null, null)) {
        assertThatThrownBy(
                () ->
                    sender.send(
                        Mails.to("a@centre.example"),
                        () -> {
                          throw new IllegalStateException("no disk");
                        }))
            .hasMessage("no disk");
        assertThat(sender.send(Mails.to("b@centre.example"), () -> {})).isEmpty();
        assertThat(server.whole()).hasSize(1);
      }
    }
  }

  @Nested
  class With_a_server_that_says_nothing {
    @Test
    void at_first_is_given_up_after_the_time_out() throws Exception {
      try (ScriptedSmtp server = new ScriptedSmtp(Map.of("GREETING", ScriptedSmtp.SILENCE));
          SmtpSender sender = impatient(server, Duration.ofMillis(200), Duration.ofMinutes(10))) {
        assertThatThrownBy(() -> sender.send(Mails.to("a@centre.example"), () -> {}))
            .isInstanceOf(TemporaryFailure.class);
      }
    }

    @Test
    void to_the_recipient_has_surely_not_taken_the_mail() throws Exception {
      try (ScriptedSmtp server = new ScriptedSmtp(Map.of("RCPT", ScriptedSmtp.SILENCE));
          SmtpSender sender = impatient(server, Duration.ofMillis(200), Duration.ofMinutes(10))) {
        assertThatThrownBy(() -> sender.send(Mails.to("a@centre.example"), () -> {}))
            .isInstanceOf(TemporaryFailure.class);
      }
    }

    @Test
    void to_the_dot_may_have_taken_it() throws Exception {
      try (ScriptedSmtp server = new ScriptedSmtp(Map.of("END", ScriptedSmtp.SILENCE));
          SmtpSender sender = impatient(server, Duration.ofSeconds(10), Duration.ofMillis(200))) {
        assertThatThrownBy(() -> sender.send(Mails.to("a@centre.example"), () -> {}))
            .isInstanceOf(PerhapsSent.class)
            .hasMessageStartingWith(
                "Mail server 127.0.0.1:%d: no answer to the whole mail, ".formatted(server.port()));
      }
    }

    @Test
    void to_the_dot_is_waited_for_longer_than_anything_else() throws Exception {
      try (ScriptedSmtp server = new ScriptedSmtp(Map.of("END", ScriptedSmtp.SILENCE));
          SmtpSender sender = impatient(server, Duration.ofMillis(100), Duration.ofMillis(900))) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> sender.send(Mails.to("a@centre.example"), () -> {}))
            .isInstanceOf(PerhapsSent.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
            .isGreaterThan(Duration.ofMillis(800));
      }
    }

    @Test
    void and_hangs_up_at_the_dot_may_have_taken_it_too() throws Exception {
      try (ScriptedSmtp server = new ScriptedSmtp(Map.of("END", ScriptedSmtp.HANG_UP));
          SmtpSender sender = sender(server.port(), null, null)) {
        assertThatThrownBy(() -> sender.send(Mails.to("a@centre.example"), () -> {}))
            .isInstanceOf(PerhapsSent.class);
      }
    }

    @Test
    void is_left_at_once_when_the_sender_is_cut() throws Exception {
      ExecutorService thread = Executors.newSingleThreadExecutor();
      try (ScriptedSmtp server = new ScriptedSmtp(Map.of("RCPT", ScriptedSmtp.SILENCE));
          SmtpSender sender = sender(server.port(), null, null)) {
        Future<List<Refusal>> sending =
            thread.submit(() -> sender.send(Mails.to("a@centre.example"), () -> {}));
        Awaitility.await().until(() -> !server.commands("RCPT").isEmpty());
        sender.cut();
        assertThatThrownBy(() -> sending.get(5, TimeUnit.SECONDS))
            .hasCauseInstanceOf(TemporaryFailure.class);
        assertThatThrownBy(() -> sender.send(Mails.to("a@centre.example"), () -> {}))
            .isInstanceOf(TemporaryFailure.class)
            .hasMessageContaining("no connection");
      } finally {
        thread.shutdown();
      }
    }

    private SmtpSender impatient(ScriptedSmtp server, Duration timeout, Duration lastTimeout) {
      return new SmtpSender(
          new SmtpSettings("127.0.0.1", server.port(), Security.PLAIN, null, timeout, lastTimeout),
          Mails.composer());
    }
  }

  @Test
  void the_answer_to_a_whole_mail_is_waited_for_as_long_as_rfc_5321_says() {
    assertThat(SmtpSettings.LAST_TIMEOUT).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void a_wrong_address_is_permanent_without_asking_any_server() {
    try (SmtpSender sender = sender(1, null, null)) {
      assertThatThrownBy(() -> sender.send(Mails.to("nobody"), () -> {}))
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
        "127.0.0.1",
        port,
        Security.PLAIN,
        user == null || password == null ? null : Login.of(user, password),
        Duration.ofSeconds(10),
        Duration.ofMinutes(10));
  }
}
