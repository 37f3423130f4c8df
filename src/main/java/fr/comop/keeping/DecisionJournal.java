package fr.comop.keeping;

import fr.comop.archive.LineFile;
import fr.comop.desk.Causes;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.audit.AuditTrail;
import fr.comop.ledger.rows.RowSource;
import fr.comop.ledger.rows.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What staff entered and decided, as the rows that it became, a line each, in a file beside the
 * originals: {@code decisions.jsonl}. Of several lines of one row the last counts.
 *
 * <p><b>It never says more than the store.</b> Lines are added once their transaction is committed;
 * what the file lacks then, such as after a kill, it is given with the next one, or at the next
 * start of the service. What is destroyed or forgotten leaves the file before it leaves the store.
 *
 * <p>Safe for use by several threads and processes: who writes holds the head of the audit trail.
 */
public final class DecisionJournal {
  /** Each after those that it refers to. */
  static final List<String> TABLES =
      List.of(
          "payment",
          "opinion",
          "consent",
          "waiver",
          "extension",
          "meeting",
          "meeting_guest",
          "meeting_attendance",
          "notice_case",
          "notice",
          "notice_act",
          "notice_dispatch",
          "notice_report",
          "notice_slip");

  private static final Logger LOG = LoggerFactory.getLogger(DecisionJournal.class);

  private final Ledger ledger;
  private final AuditTrail audit;
  private final LineFile file;
  private final Path path;
  private volatile boolean resting;

  /** Of this store, in this directory; the file is made with the first line. */
  public DecisionJournal(Ledger ledger, AuditTrail audit, Path directory) {
    this.ledger = ledger;
    this.audit = audit;
    this.path = directory.resolve("decisions.jsonl");
    this.file = new LineFile(path);
  }

  /** From now on adds lines after each transaction that they are about. */
  public void follow() {
    ledger.watch(Set.copyOf(TABLES), this::catchUp);
  }

  /** Adds what the store has and the file has not; where that fails, it is told in the log. */
  public void catchUp() {
    if (resting) {
      return;
    }
    try {
      ledger.inTransaction(
          () -> {
            audit.hold();
            String store = store();
            Map<List<String>, DecisionLine> known = read().of(store);
            List<DecisionLine> lines = new ArrayList<>(stored(store));
            lines.removeIf(line -> line.equals(known.get(line.key())));
            if (!lines.isEmpty()) {
              add(lines);
            }
          });
    } catch (RuntimeException e) {
      LOG.warn(
          "{} could not be written to, and is given what it lacks at the next start: {}",
          path,
          Causes.told(e));
    }
  }

  /**
   * Says before this thread's transaction commits what will be left then, and nothing else.
   *
   * @throws IllegalStateException outside a transaction
   */
  public void anew() {
    ledger.lastly(
        () -> {
          audit.hold();
          List<DecisionLine> lines = stored(store());
          if (file.isThere() || !lines.isEmpty()) {
            replace(lines);
          }
        });
  }

  /** The same where this is one of its tables. */
  public void anewWithout(String table) {
    if (TABLES.contains(table)) {
      anew();
    }
  }

  /** Adds nothing any more. */
  void rest() {
    resting = true;
  }

  /** What it holds. */
  DecisionLines read() {
    DecisionLines lines = new DecisionLines();
    try {
      lines.unreadable(file.read(fields -> lines.take(DecisionLine.of(fields))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private void add(List<DecisionLine> lines) {
    try {
      file.append(lines.stream().map(DecisionLine::fields).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void replace(List<DecisionLine> lines) {
    try {
      file.replace(lines.stream().map(DecisionLine::fields).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Which store this is: one that is made anew has another trail. */
  String store() {
    return ledger.inTransaction(
        () -> audit.begun().map(one -> one.hex().substring(0, 16)).orElse(""));
  }

  /** All rows, each after those that it refers to. */
  private List<DecisionLine> stored(String store) {
    RowSource rows = ledger.rows();
    List<DecisionLine> lines = new ArrayList<>();
    // Backwards: what a row refers to that others commit meanwhile is read later than the row.
    for (int at = TABLES.size() - 1; at >= 0; at--) {
      Table table = rows.table(TABLES.get(at));
      List<DecisionLine> some = new ArrayList<>();
      rows.each(table, row -> some.add(DecisionLine.of(store, table, row, rows)));
      Collections.reverse(some);
      lines.addAll(some);
    }
    Collections.reverse(lines);
    return lines;
  }
}
