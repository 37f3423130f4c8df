package fr.comop.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.comop.convention.Deliverable;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Delivery;
import fr.comop.intake.sql.SqlArrivals;
import fr.comop.ledger.AuditEntry;
import fr.comop.ledger.AuditTrail;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import fr.comop.reminder.sql.SqlReplies;
import fr.comop.stage.Camille;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replies that wait for a person, dealt with at a desk over a real store. */
class ReplyDeskTest {
  private static final Instant NOW = Instant.parse("2020-12-08T09:00:00Z");

  private Ledger ledger;
  private AuditTrail audit;
  private ReplyDesk replies;

  @BeforeEach
  void receiveOne(@TempDir Path directory) {
    Clock clock = Clock.fixed(NOW, Deliverable.ZONE);
    ledger = Ledger.open(LedgerSettings.h2File(directory.resolve("store")));
    audit = new AuditTrail(ledger, clock);
    SqlReplies table = new SqlReplies(ledger);
    replies = new ReplyDesk(new Desk(ledger, audit, clock), table);
    Delivery mail =
        new Delivery(Channel.MAILBOX, "INBOX;1;1", NOW, null, null, InputStream::nullInputStream);
    ledger.durably(
        () -> {
          long arrival =
              new SqlArrivals(ledger)
                  .enter(mail, fr.comop.archive.Sha256.of(new byte[] {1}), 1, NOW)
                  .orElseThrow();
          table.add(
              new Reply(
                  0,
                  arrival,
                  null,
                  "ronde",
                  2020,
                  List.of("bilan"),
                  ReplyLabel.EXTENSION,
                  "Pourrions-nous avoir une semaine de plus ?",
                  NOW,
                  null,
                  null));
        });
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void wait_until_somebody_has_dealt_with_them() {
    assertThat(replies.waiting()).extracting(Reply::reference).containsExactly("R-0001");
    replies.done("r-1", Camille.ACTOR);
    assertThat(replies.waiting()).isEmpty();
    assertThat(replies.all())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.doneBy()).isEqualTo("compte ctest");
              assertThat(one.doneAt()).isEqualTo(NOW);
            });
    assertThat(audit.oldestFirst(9))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.what()).isEqualTo("REPLY_DONE");
              assertThat(line.subject()).isEqualTo("R-0001");
            });
  }

  @Test
  void are_dealt_with_once() {
    replies.done("R-0001", Camille.ACTOR);
    assertThatExceptionOfType(Declined.class)
        .isThrownBy(() -> replies.done("R-0001", Camille.DOMINIQUE))
        .withMessage("R-0001 est déjà traitée.");
    assertThat(audit.oldestFirst(9)).extracting(AuditEntry::who).containsExactly("compte ctest");
  }

  @Test
  void have_to_be_there() {
    assertThatExceptionOfType(Declined.class)
        .isThrownBy(() -> replies.done("R-0002", Camille.ACTOR))
        .withMessage("Aucune réponse ne porte la référence R-0002.");
  }
}
