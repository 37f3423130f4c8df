package fr.comop.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.correspondence.sql.SqlDeadAddresses;
import fr.comop.correspondence.sql.SqlOutbox;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmanTest {
  private static final Instant START = Instant.parse("2020-12-14T17:00:00Z");
  private static final int TRIES = 3;

  @TempDir Path directory;
  private Ledger ledger;
  private SqlOutbox outbox;
  private final Server server = new Server();
  private Caps caps = new Caps(50, 2_000);

  /** A mail server that does as it is told. */
  private static final class Server implements Sender {
    private final List<String> taken = new ArrayList<>();
    private @Nullable SendingFailed refusal;

    @Override
    public List<Refusal> send(Mail mail) throws SendingFailed {
      if (refusal != null) {
        throw refusal;
      }
      taken.add(mail.messageId());
      return List.of();
    }
  }

  @BeforeEach
  void open() {
    ledger = Ledger.open(LedgerSettings.h2File(directory.resolve("store")));
    outbox = new SqlOutbox(ledger);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private String recalled = "";

  private Postman at(Instant instant) {
    return new Postman(
        ledger,
        outbox,
        server,
        new SqlDeadAddresses(ledger),
        caps,
        mail -> mail.messageId().equals(recalled),
        Clock.fixed(instant, ZoneOffset.UTC),
        TRIES);
  }

  private void queued(String messageId) {
    Mail mail =
        new Mail(
            messageId,
            null,
            List.of(),
            true,
            List.of("a@b.example"),
            List.of(),
            "Objet",
            "texte",
            "<p>texte</p>",
            List.of());
    ledger.inTransaction(() -> outbox.add(null, "essai", mail, START));
  }

  @Test
  void what_is_recalled_does_not_leave() {
    queued("<1@region.example>");
    queued("<2@region.example>");
    recalled = "<1@region.example>";
    assertThat(at(START).sendNext()).isTrue();
    assertThat(at(START).sendNext()).isTrue();
    assertThat(at(START).sendNext()).isFalse();
    assertThat(server.taken).containsExactly("<2@region.example>");
    assertThat(ledger.inTransaction(() -> outbox.find("<1@region.example>"))).isEmpty();
  }

  @Test
  void a_mail_leaves_once() {
    queued("<1@region.example>");
    assertThat(at(START).sendNext()).isTrue();
    assertThat(at(START).sendNext()).isFalse();
    assertThat(server.taken).containsExactly("<1@region.example>");
  }

  @Test
  void the_same_message_id_is_queued_once() {
    queued("<1@region.example>");
    queued("<1@region.example>");
    at(START).sendNext();
    assertThat(at(START).sendNext()).isFalse();
  }

  @Test
  void a_failure_is_tried_again_after_a_minute_then_two() {
    queued("<1@region.example>");
    server.refusal = new TemporaryFailure("Le serveur est occupé.", null);
    assertThat(at(START).sendNext()).isTrue();
    assertThat(at(START.plus(Duration.ofSeconds(59))).sendNext()).isFalse();
    assertThat(at(START.plus(Duration.ofMinutes(1))).sendNext()).isTrue();
    server.refusal = null;
    assertThat(at(START.plus(Duration.ofSeconds(179))).sendNext()).isFalse();
    assertThat(at(START.plus(Duration.ofMinutes(3))).sendNext()).isTrue();
    assertThat(server.taken).hasSize(1);
  }

  @Test
  void after_so_many_tries_staff_must_look() {
    queued("<1@region.example>");
    server.refusal = new TemporaryFailure("Le serveur est occupé.", null);
    Instant instant = START;
    for (int tried = 0; tried < TRIES; tried++) {
      assertThat(at(instant).sendNext()).isTrue();
      instant = instant.plus(Duration.ofDays(1));
    }
    assertThat(at(instant).sendNext()).isFalse();
    assertThat(ledger.inTransaction(outbox::anyQueued)).isFalse();
  }

  @Test
  void a_refusal_for_good_is_not_tried_again() {
    queued("<1@region.example>");
    server.refusal = new PermanentRefusal("Adresse inconnue.", List.of(), null);
    at(START).sendNext();
    assertThat(at(START.plus(Duration.ofDays(30))).sendNext()).isFalse();
  }

  @Test
  void one_mail_that_fails_does_not_keep_the_next_from_leaving() {
    queued("<1@region.example>");
    server.refusal = new TemporaryFailure("Le serveur est occupé.", null);
    at(START).sendNext();
    server.refusal = null;
    queued("<2@region.example>");
    assertThat(at(START.plusSeconds(1)).sendNext()).isTrue();
    assertThat(server.taken).containsExactly("<2@region.example>");
  }

  @Test
  void a_recipient_refused_for_good_is_marked() {
    queued("<1@region.example>");
    server.refusal =
        new PermanentRefusal(
            "Personne.", List.of(new Refusal("a@b.example", 550, "unknown user")), null);
    at(START).sendNext();
    assertThat(ledger.inTransaction(() -> new SqlDeadAddresses(ledger).all()))
        .containsExactly(
            new DeadAddresses.Dead("a@b.example", START, "<1@region.example>", "unknown user"));
  }

  @Test
  void more_than_so_many_a_day_for_one_address_wait_until_the_next() {
    caps = new Caps(1, 100);
    queued("<1@region.example>");
    queued("<2@region.example>");
    assertThat(at(START).sendNext()).isTrue();
    assertThat(at(START).sendNext()).isTrue();
    assertThat(server.taken).containsExactly("<1@region.example>");
    assertThat(ledger.inTransaction(outbox::held)).isOne();
    assertThat(at(START.plus(Duration.ofMinutes(59))).sendNext()).isFalse();
    at(START.plus(Duration.ofHours(25))).sendNext();
    assertThat(server.taken).containsExactly("<1@region.example>", "<2@region.example>");
    assertThat(ledger.inTransaction(outbox::held)).isZero();
  }

  @Test
  void nor_do_more_than_so_many_leave_in_all() {
    caps = new Caps(100, 1);
    queued("<1@region.example>");
    queued("<2@region.example>");
    at(START).sendNext();
    at(START).sendNext();
    assertThat(server.taken).containsExactly("<1@region.example>");
  }
}
