package fr.comop.keeping;

import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import fr.comop.ledger.audit.AuditCheck;
import fr.comop.ledger.audit.AuditHeads;
import fr.comop.ledger.audit.AuditTrail;
import fr.comop.ledger.rows.RowSource;
import fr.comop.ledger.rows.RowTarget;
import fr.comop.ledger.rows.Sum;
import fr.comop.ledger.rows.Table;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Takes all rows of a store over into an empty database elsewhere, and leaves it as it is. */
public final class MovingStore {
  private final Ledger from;
  private final AuditHeads heads;
  private final Clock clock;

  /** Out of this store, whose heads are noted there. */
  public MovingStore(Ledger from, AuditHeads heads, Clock clock) {
    this.from = from;
    this.heads = heads;
    this.clock = clock;
  }

  /**
   * What was taken over.
   *
   * @param rows how many of each table, by its name
   * @param check of the audit trail where it is now, before the line that tells of this
   */
  public record Moved(Map<String, Long> rows, AuditCheck.Result check) {}

  /**
   * Takes all over, in one transaction, which holds only if each table came out as it went in.
   *
   * @param telling gives, for a number of tables, what is told of each
   * @throws Declined when others may write meanwhile, or something lies there already
   */
  public Moved move(LedgerSettings to, Actor who, IntFunction<Runnable> telling)
      throws IOException {
    if (!from.isAlone()) {
      throw new Declined(
          "Le service tient la base : arrêtez-le d’abord, pour que rien ne s’y écrive pendant ce"
              + " temps.");
    }
    Map<String, Long> moved =
        from.atOneInstant(
            source -> {
              Map<String, Long> counts = new LinkedHashMap<>();
              Ledger.fill(to, target -> counts.putAll(copied(source, target, telling)));
              return counts;
            });
    try (Ledger there = Ledger.open(to)) {
      AuditCheck.Result check = new AuditCheck(there, heads).check(Optional.empty());
      new AuditTrail(there, clock, heads).record(who.named(), "STORE_MOVED", "", "H2 → PostgreSQL");
      return new Moved(moved, check);
    }
  }

  private static Map<String, Long> copied(
      RowSource source, RowTarget target, IntFunction<Runnable> telling) {
    target
        .occupied()
        .ifPresent(
            table -> {
              throw new Declined(
                  "La base d’arrivée n’est pas vide (table "
                      + table
                      + ") : rien n’a été déplacé. Créez-en une neuve.");
            });
    Map<String, Sum> sums = new LinkedHashMap<>();
    Runnable each = telling.apply(source.tables().size());
    for (Table table : source.tables()) {
      Table into =
          target
              .table(table.name())
              .orElseThrow(() -> new IllegalStateException("no table " + table.name()));
      Sum[] sum = {Sum.NONE};
      source.each(
          table,
          row -> {
            target.put(into, table.names(), row);
            sum[0] = sum[0].with(table, row);
          });
      sums.put(table.name(), sum[0]);
      each.run();
    }
    compare(sums, target.written());
    Map<String, Long> counts = new LinkedHashMap<>();
    sums.forEach((table, sum) -> counts.put(table, sum.rows()));
    return counts;
  }

  private static void compare(Map<String, Sum> sums, RowSource written) {
    for (Table table : written.tables()) {
      Sum there = written.sum(table);
      if (!there.equals(sums.get(table.name()))) {
        throw new IllegalStateException(
            "Table "
                + table.name()
                + " came out otherwise than it went in: "
                + there.rows()
                + " rows");
      }
    }
  }
}
