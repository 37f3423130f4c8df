package fr.comop.desk;

import fr.comop.ledger.Ledger;
import fr.comop.ledger.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a person's decision is taken down: its look-ups, its write and its line in the audit trail
 * are one transaction, which is on disk on return.
 *
 * <p>Safe for use by several threads.
 */
public final class Desk {
  private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

  private final Ledger ledger;
  private final AuditTrail audit;
  private final Clock clock;

  public Desk(Ledger ledger, AuditTrail audit, Clock clock) {
    this.ledger = ledger;
    this.audit = audit;
    this.clock = clock;
  }

  /** Looks something up, in one transaction. */
  public <T extends @Nullable Object> T look(Supplier<T> look) {
    return ledger.inTransaction(look);
  }

  /**
   * Does what was decided, in one transaction; what throws {@link Declined} has changed nothing.
   */
  public <T extends @Nullable Object> T decide(Supplier<T> decision) {
    return ledger.durably(decision);
  }

  /** The same for what has no result. */
  public void decide(Runnable decision) {
    ledger.durably(decision);
  }

  /**
   * Adds a line to the audit trail, inside a decision.
   *
   * @param who decided
   * @param what the kind of decision
   * @param subject what it is about
   */
  public void note(Actor who, String what, String subject, String details) {
    audit.record(who.named(), what, subject, details);
  }

  /** This instant. */
  public Instant now() {
    return clock.instant();
  }

  /** The day it is in France. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), FRANCE);
  }
}
