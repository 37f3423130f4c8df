package fr.comop.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.correspondence.sql.SqlDeadAddresses;
import fr.comop.correspondence.sql.SqlHandovers;
import fr.comop.correspondence.sql.SqlOutbox;
import fr.comop.correspondence.sql.SqlSpent;
import fr.comop.ledger.Ledger;
import fr.comop.stage.BlankStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails that are due at once leave little behind in the H2 file. */
class OutboxSizeTest {
  private static final Instant NOW = Instant.parse("2020-12-14T17:00:00Z");
  private static final int MAILS = 200;
  private static final int LETTERS = 40_000;

  @TempDir Path directory;

  @Test
  void far_less_than_a_megabyte_each() throws IOException {
    Path file = directory.resolve("store/comop.mv.db");
    try (Ledger ledger = Ledger.open(BlankStore.in(directory.resolve("store")))) {
      SqlOutbox outbox = new SqlOutbox(ledger, kind -> Turn.REMINDER);
      for (int number = 0; number < MAILS; number++) {
        Mail mail = mail(number);
        ledger.durably(() -> outbox.add(null, "essai", mail, NOW));
      }
      long queued = Files.size(file);
      Postman postman = postman(ledger, outbox);
      int sent = 0;
      while (postman.sendNext()) {
        sent++;
      }
      assertThat(sent).isEqualTo(MAILS);
      assertThat(Files.size(file) - queued)
          .as("what sending adds to the texts themselves")
          .isLessThan(MAILS * 100_000L);
      assertThat(Files.size(file)).isLessThan(MAILS * 300_000L);
    }
  }

  private static Postman postman(Ledger ledger, SqlOutbox outbox) {
    SqlHandovers handovers = new SqlHandovers(ledger);
    return new Postman(
        ledger,
        new Postman.Books(outbox, handovers, new SqlSpent(ledger), new SqlDeadAddresses(ledger)),
        (mail, handover) -> {
          handover.run();
          return List.of();
        },
        new Postman.Limits(new Caps(MAILS, 0, 0, queued -> false), new Budget(MAILS, MAILS, 0)),
        mail -> false,
        Clock.fixed(NOW, ZoneOffset.UTC),
        new Postman.Patience(3, Duration.ofMinutes(10)));
  }

  private static Mail mail(int number) {
    return new Mail(
        "<" + number + "@region.example>",
        null,
        List.of(),
        false,
        List.of("a@b.example"),
        List.of(),
        "Objet",
        "texte",
        "x".repeat(LETTERS),
        List.of());
  }
}
