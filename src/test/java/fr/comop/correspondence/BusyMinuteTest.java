package fr.comop.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.correspondence.sql.SqlDeadAddresses;
import fr.comop.correspondence.sql.SqlHandovers;
import fr.comop.correspondence.sql.SqlOutbox;
import fr.comop.correspondence.sql.SqlSpent;
import fr.comop.ledger.Ledger;
import fr.comop.stage.BlankStore;
import fr.comop.stage.HandClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A step of 10,000 reminders leaves while reports come in, as the provider takes mails: time passes
 * in the clock alone, second by second.
 */
class BusyMinuteTest {
  private static final Instant START = Instant.parse("2020-12-14T17:00:00Z");
  private static final int REMINDERS = 10_000;
  private static final int SECONDS = 300;
  private static final int SENDERS = 4;
  private static final int SECONDS_A_MAIL = 2;
  private static final Budget BUDGET = new Budget(30, 10_000, 25);

  @TempDir Path directory;

  private final Map<String, Instant> queuedAt = new HashMap<>();
  private final Map<String, Instant> leftAt = new HashMap<>();
  private final List<Instant> departures = new ArrayList<>();
  private int reminders;

  @Test
  void no_acknowledgement_waits_for_more_than_a_minute_and_no_minute_takes_more_than_it_may() {
    HandClock clock = new HandClock(START);
    try (Ledger ledger = Ledger.open(BlankStore.in(directory.resolve("store")))) {
      SqlOutbox outbox =
          new SqlOutbox(ledger, kind -> kind.equals("relance") ? Turn.REMINDER : Turn.ANSWER);
      reminders(ledger);
      Sender server =
          (mail, handover) -> {
            departures.add(clock.instant());
            if (queuedAt.containsKey(mail.messageId())) {
              leftAt.put(mail.messageId(), clock.instant());
            } else {
              reminders++;
            }
            return List.of();
          };
      Postman postman = postman(ledger, outbox, server, clock);
      Instant[] free = new Instant[SENDERS];
      java.util.Arrays.fill(free, START);
      for (int second = 0; second < SECONDS; second++) {
        for (int number = 0; number < arriving(second); number++) {
          answer(ledger, outbox, "<" + second + "." + number + "@region.example>", clock);
        }
        for (int sender = 0; sender < SENDERS; sender++) {
          if (!free[sender].isAfter(clock.instant()) && postman.sendNext()) {
            free[sender] = clock.instant().plusSeconds(SECONDS_A_MAIL);
          }
        }
        clock.set(clock.instant().plusSeconds(1));
      }
    }
    assertThat(leftAt.keySet()).containsAll(queuedAt.keySet());
    assertThat(leftAt)
        .allSatisfy(
            (id, at) ->
                assertThat(Duration.between(queuedAt.get(id), at))
                    .as(id)
                    .isLessThanOrEqualTo(Duration.ofMinutes(1)));
    assertThat(departures)
        .allSatisfy(
            from ->
                assertThat(
                        departures.stream()
                            .filter(
                                one -> !one.isBefore(from) && one.isBefore(from.plusSeconds(60))))
                    .hasSizeLessThanOrEqualTo(BUDGET.aMinute()));
    assertThat(reminders).as("and the reminders get on").isBetween(50, 120);
  }

  /** One every ten seconds, and in the third minute as many at once as a minute takes. */
  private static int arriving(int second) {
    if (second == 150) {
      return 28;
    }
    return second % 10 == 5 && second < 240 && (second < 90 || second > 215) ? 1 : 0;
  }

  private void answer(Ledger ledger, SqlOutbox outbox, String id, HandClock clock) {
    Mail mail =
        new Mail(
            id,
            null,
            List.of(),
            true,
            List.of("contact" + queuedAt.size() + "@centre.example"),
            List.of(),
            "Accusé",
            "texte",
            "<p>texte</p>",
            List.of());
    queuedAt.put(id, clock.instant());
    ledger.inTransaction(() -> outbox.add(null, "accuse-de-reception", mail, clock.instant()));
  }

  /**
   * Written at once by the database itself: one by one they would take longer than all the rest.
   */
  private static void reminders(Ledger ledger) {
    ledger.inTransaction(
        () -> {
          ledger
              .handle()
              .execute(
                  """
                  insert into outbox
                    (kind, turn, message_id, recipients, lane, cc, refs, subject, created_at, state,
                     next_attempt_at)
                  select 'relance', 2, '<r' || x || '@region.example>', x || '@centre.example',
                    x || '@centre.example', '', '', 'Relance', ?, 'QUEUED', ?
                  from system_range(1, ?)
                  """,
                  START,
                  START,
                  REMINDERS);
          ledger
              .handle()
              .execute(
                  "insert into outbox_text (outbox_id, text_body, html_body)"
                      + " select id, 'texte', '<p>texte</p>' from outbox");
        });
  }

  private static Postman postman(Ledger ledger, SqlOutbox outbox, Sender server, HandClock clock) {
    return new Postman(
        ledger,
        new Postman.Books(
            outbox, new SqlHandovers(ledger), new SqlSpent(ledger), new SqlDeadAddresses(ledger)),
        server,
        new Postman.Limits(new Caps(50, 0, 0, queued -> false), BUDGET),
        mail -> false,
        clock,
        new Postman.Patience(3, Duration.ofMinutes(10)));
  }
}
