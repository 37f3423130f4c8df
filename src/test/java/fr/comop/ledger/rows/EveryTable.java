package fr.comop.ledger.rows;

import fr.comop.ledger.Ledger;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows in each table of a store, with something in each column, made from the columns' types. */
public final class EveryTable {
  /** What a column takes where it does not take any text. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("arrival.channel", "MAILBOX"),
          Map.entry("arrival.state", "DONE"),
          Map.entry("arrival.way", "POST"),
          Map.entry("exhibit.kind", "BLANK"),
          Map.entry("payment.kind", "ADVANCE"),
          Map.entry("opinion.kind", "RESERVED"),
          Map.entry("notice_case.cause", "MISUSE"),
          Map.entry("consent.scope", "MARKED"),
          Map.entry("consent.reach", "PARTNERS"),
          Map.entry("meeting_guest.answer", "ACCEPTED"),
          Map.entry("meeting_attendance.kind", "EXCUSED"),
          Map.entry("outbox.state", "QUEUED"),
          Map.entry("edition.audience", "REGION"),
          Map.entry("edition.way", "MAILED"),
          Map.entry("summary_sent.occasion", "DEADLINE"),
          Map.entry("notice_dispatch.way", "HAND"),
          Map.entry("notice_dispatch.state", "GIVEN"),
          Map.entry("notice_report.kind", "LOST"));

  /** Of the audit trail, which writes itself. */
  private static final Set<String> LEFT = Set.of("audit", "audit_text", "audit_head");

  private EveryTable() {}

  /** Puts two rows into each table, those of the audit trail aside. */
  public static void fill(Ledger ledger) {
    List<Table> tables = ledger.atOneInstant(RowSource::tables);
    ledger.durably(
        () ->
            tables.stream()
                .filter(one -> !LEFT.contains(one.name()))
                .forEach(one -> two(ledger, one)));
  }

  /** Puts two rows into one of them. */
  public static void fill(Ledger ledger, String table) {
    List<Table> tables = ledger.atOneInstant(RowSource::tables);
    ledger.durably(
        () ->
            tables.stream()
                .filter(one -> one.name().equals(table))
                .forEach(one -> two(ledger, one)));
  }

  private static void two(Ledger ledger, Table table) {
    for (int number = 1; number <= 2; number++) {
      List<@Nullable Object> values = new ArrayList<>();
      for (Table.Column column : table.columns()) {
        values.add(value(table, column, number));
      }
      ledger
          .handle()
          .execute(
              "insert into "
                  + table.name()
                  + " ("
                  + String.join(", ", table.names())
                  + ") values ("
                  + "?, ".repeat(values.size() - 1)
                  + "?)",
              values.toArray());
    }
  }

  private static @Nullable Object value(Table table, Table.Column column, int number) {
    String word = WORDS.get(table.name() + "." + column.name());
    if (word != null) {
      return word;
    }
    return switch (column.kind()) {
      case NUMBER -> (long) number;
      case DECIMAL -> BigDecimal.valueOf(123_450 + number, 2);
      case TEXT ->
          column.width() == 64
              ? String.valueOf(number).repeat(64)
              : ("é\n😀" + number).substring(0, (int) Math.min(5, column.width()));
      case TRUTH -> number == 1;
      case DAY -> LocalDate.of(2020, 12, number);
      case INSTANT -> Instant.parse("2020-10-25T00:30:00.123456Z").plusSeconds(number);
    };
  }
}
