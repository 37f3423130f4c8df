package fr.comop.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.comop.desk.Declined;
import fr.comop.ledger.audit.AuditEntry;
import fr.comop.stage.Camille;
import fr.comop.stage.TwoOverAStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replies that wait for a person, dealt with at a desk over a real store. */
class ReplyDeskTest {
  private static final Instant NOW = Instant.parse("2020-12-08T09:00:00Z");

  private TwoOverAStore two;
  private ReplyDesk replies;

  @BeforeEach
  void receiveOne(@TempDir Path directory) throws Exception {
    two = new TwoOverAStore(directory).at("2020-12-08T10:00");
    replies = two.house.requests.replyDesk();
    long arrival = two.received("maelle@planetarium.example");
    two.change(
        () ->
            two.house.store.replies.add(
                new Reply(
                    0,
                    arrival,
                    null,
                    "planetarium",
                    2020,
                    List.of("bilan"),
                    ReplyLabel.EXTENSION,
                    "Pourrions-nous avoir une semaine de plus ?",
                    NOW,
                    null,
                    null)));
  }

  @AfterEach
  void close() {
    two.close();
  }

  private List<AuditEntry> audit() {
    return two.house.store.audit.oldestFirst(9);
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
    assertThat(audit())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.what()).isEqualTo("REPLY_DONE");
              assertThat(line.subject()).isEqualTo("R-0001");
              assertThat(line.details()).as("the mail itself").endsWith(" (AR-000001)");
            });
  }

  @Test
  void are_dealt_with_once() {
    replies.done("R-0001", Camille.ACTOR);
    assertThatExceptionOfType(Declined.class)
        .isThrownBy(() -> replies.done("R-0001", Camille.DOMINIQUE))
        .withMessage("R-0001 est déjà traitée.");
    assertThat(audit()).extracting(AuditEntry::who).containsExactly("compte ctest");
  }

  @Test
  void have_to_be_there() {
    assertThatExceptionOfType(Declined.class)
        .isThrownBy(() -> replies.done("R-0002", Camille.ACTOR))
        .withMessage("Aucune réponse ne porte la référence R-0002.");
  }
}
