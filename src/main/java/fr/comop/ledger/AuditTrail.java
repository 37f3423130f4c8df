package fr.comop.ledger;

import java.time.Clock;
import java.util.List;

/**
 * Who did what, when, to what. Lines are added and never changed: the database refuses to.
 *
 * <p>Safe for use by several threads.
 */
public final class AuditTrail {
  private final Ledger ledger;
  private final Clock clock;

  /** The trail kept in this ledger, dated by this clock. */
  public AuditTrail(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Adds a line, in this thread's transaction if one is open: it stays if what it tells of stays.
   *
   * @param who cut after 200 characters
   * @param what cut after 60 characters
   * @param subject cut after 300 characters
   * @param details cut after 4,000 characters
   */
  public void record(String who, String what, String subject, String details) {
    ledger.inTransaction(
        () ->
            ledger
                .handle()
                .execute(
                    "insert into audit (happened_at, who, what, subject, details)"
                        + " values (?, ?, ?, ?, ?)",
                    clock.instant(),
                    Fit.text(who, 200),
                    Fit.text(what, 60),
                    Fit.text(subject, 300),
                    Fit.text(details, 4_000)));
  }

  /** The first lines, oldest first, at most this many. */
  public List<AuditEntry> oldestFirst(int limit) {
    return read("select * from audit order by id limit ?", limit);
  }

  /** The last lines, newest first, at most this many. */
  public List<AuditEntry> newestFirst(int limit) {
    return read("select * from audit order by id desc limit ?", limit);
  }

  private List<AuditEntry> read(String query, int limit) {
    return ledger.inTransaction(
        () -> ledger.handle().select(query, limit).mapTo(AuditEntry.class).list());
  }
}
