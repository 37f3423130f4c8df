package fr.comop.ledger.rows;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import fr.comop.ledger.audit.AuditHeads;
import fr.comop.ledger.audit.AuditTrail;
import fr.comop.stage.BlankStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All rows of a store, read and written again. */
class RowsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2020-12-15T08:00:00Z"), ZoneOffset.UTC);

  @TempDir Path directory = Path.of("");

  private Ledger opened() {
    return Ledger.open(BlankStore.in(directory.resolve("store")));
  }

  private static List<Sum> sums(RowSource rows) {
    return rows.tables().stream().map(rows::sum).toList();
  }

  private static void everyRow(RowSource source, RowTarget target) {
    for (Table table : source.tables()) {
      Table into = target.table(table.name()).orElseThrow();
      source.each(table, row -> target.put(into, table.names(), row));
    }
  }

  @Test
  void come_out_of_another_store_as_they_went_in() {
    LedgerSettings other = LedgerSettings.h2File(directory.resolve("other"));
    try (Ledger ledger = opened()) {
      EveryTable.fill(ledger);
      new AuditTrail(ledger, CLOCK, new AuditHeads(directory)).record("a", "B", "c", "d");

      ledger.atOneInstant(
          source -> {
            Ledger.fill(other, target -> everyRow(source, target));
            return true;
          });

      try (Ledger filled = Ledger.open(other)) {
        assertThat(filled.atOneInstant(RowsTest::sums))
            .isEqualTo(ledger.atOneInstant(RowsTest::sums))
            .allSatisfy(one -> assertThat(one.rows()).isPositive());
        assertThat(next(filled)).isEqualTo(3);
      }
    }
  }

  private static long next(Ledger ledger) {
    return ledger.inTransaction(
        () ->
            ledger
                .handle()
                .createUpdate(
                    "insert into clock_step (was_at, back_at) values (current_timestamp,"
                        + " current_timestamp)")
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
  }

  @Test
  void are_those_of_one_instant_whatever_is_written_meanwhile() {
    try (Ledger ledger = opened()) {
      EveryTable.fill(ledger);
      List<Sum> before = ledger.atOneInstant(RowsTest::sums);

      List<Sum> during =
          ledger.atOneInstant(
              rows -> {
                rows.sum(rows.tables().get(0));
                ledger.durably(() -> ledger.handle().execute("update submission set errors = 17"));
                ledger.durably(() -> ledger.handle().execute("delete from sent_to"));
                return sums(rows);
              });

      assertThat(during).isEqualTo(before);
      assertThat(ledger.atOneInstant(RowsTest::sums)).isNotEqualTo(before);
    }
  }

  @Test
  void are_all_read_where_they_fill_several_pages() {
    try (Ledger ledger = opened()) {
      EveryTable.fill(ledger);
      ledger.durably(
          () ->
              ledger
                  .handle()
                  .execute(
                      "insert into answer (submission_id, ordinal, question, line, col, sheet, cell,"
                          + " typed, kind) select 1 + mod(x, 2), x, 'q' || mod(x, 7), x, 'c', 's',"
                          + " 'A1', 'typed', 'TEXT' from system_range(10, 1009)"));

      List<Row> read = new ArrayList<>();
      ledger.atOneInstant(
          rows -> {
            Table answer =
                rows.tables().stream()
                    .filter(one -> one.name().equals("answer"))
                    .findFirst()
                    .orElseThrow();
            rows.each(answer, read::add);
            return true;
          });

      assertThat(read).hasSize(1_002).doesNotHaveDuplicates();
    }
  }
}
