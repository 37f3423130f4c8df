package fr.comop.edition.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.archive.Sha256;
import fr.comop.edition.Edition;
import fr.comop.edition.Mailing;
import fr.comop.edition.Occasion;
import fr.comop.edition.Order;
import fr.comop.edition.Piece;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import fr.comop.summary.Audience;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store keeps of summaries that were given out, whatever the database. */
abstract class EditionsContract {
  private static final Instant NOW = Instant.parse("2021-01-12T09:00:00.123456Z");
  private static final Sha256 BYTES = Sha256.of(new byte[] {1});
  private static final Mailing REGION = new Mailing(Audience.REGION, List.of(), List.of(), true);

  private Ledger ledger;
  private SqlEditions editions;

  /** An empty database. */
  abstract LedgerSettings emptyDatabase() throws Exception;

  @BeforeEach
  void open() throws Exception {
    ledger = Ledger.open(emptyDatabase());
    editions = new SqlEditions(ledger);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private static Edition edition(long id, String name, String... to) {
    return new Edition(
        id,
        new Order(2020, Audience.COMMITTEE, Set.of("comop", "other"), NOW, name),
        to.length == 0 ? Edition.Way.KEPT : Edition.Way.MAILED,
        List.of(to),
        BYTES,
        List.of(
            new Piece("Synthèse.xlsx", "application/x", BYTES, 12),
            new Piece("Synthèse.pdf", "application/pdf", BYTES, 7)),
        "Camille",
        NOW.plusSeconds(1));
  }

  @Test
  void each_is_found_as_it_was_by_number() {
    Edition first = edition(1, "COS du 12 janvier", "a@b.example", "c@d.example");
    Edition second = edition(2, "");
    ledger.inTransaction(() -> editions.add(first));
    ledger.inTransaction(() -> editions.add(second));
    assertThat(ledger.inTransaction(editions::all)).containsExactly(first, second);
  }

  @Test
  void a_number_or_a_name_that_is_taken_is_refused_as_a_repeat() {
    ledger.inTransaction(() -> editions.add(edition(1, "COS")));
    for (Edition taken : List.of(edition(1, ""), edition(2, "COS"))) {
      assertThatThrownBy(() -> ledger.inTransaction(() -> editions.add(taken)))
          .matches(Ledger::isRepeat);
    }
    ledger.inTransaction(() -> editions.add(edition(2, "")));
    ledger.inTransaction(() -> editions.add(edition(3, "")));
    assertThat(ledger.inTransaction(editions::all)).hasSize(3);
  }

  @Test
  void a_mailing_leaves_by_itself_once_on_each_occasion() {
    Edition one = edition(1, "");
    ledger.inTransaction(
        () -> {
          editions.add(one);
          editions.note(REGION, 2020, Occasion.DEADLINE, one);
        });
    assertThatThrownBy(
            () -> ledger.inTransaction(() -> editions.note(REGION, 2020, Occasion.DEADLINE, one)))
        .matches(Ledger::isRepeat);
    ledger.inTransaction(() -> editions.note(REGION, 2020, Occasion.COMPLETE, one));
    assertThat(ledger.inTransaction(() -> editions.left(REGION, 2020)))
        .containsExactlyInAnyOrder(Occasion.values());
    assertThat(ledger.inTransaction(() -> editions.left(REGION, 2021))).isEmpty();
    assertThat(
            ledger.inTransaction(
                () ->
                    editions.left(
                        new Mailing(Audience.REGION, List.of("comop"), List.of(), true), 2020)))
        .isEmpty();
  }
}
