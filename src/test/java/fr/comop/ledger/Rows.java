package fr.comop.ledger;

import java.time.Instant;

/** Rows for the tests of this room. */
final class Rows {
  static final Instant MORNING = Instant.parse("2020-12-15T08:00:00Z");

  private Rows() {}

  /** Inserts an arrival in the thread's transaction. */
  static int arrive(Ledger ledger, String origin) {
    return ledger
        .handle()
        .execute(
            "insert into arrival (channel, origin, sha256, size_bytes, received_at, recorded_at,"
                + " state) values ('MAILBOX', ?, ?, 3, ?, ?, 'RECEIVED')",
            origin,
            "0".repeat(64),
            MORNING,
            MORNING);
  }

  /** How many arrivals there are. */
  static long arrivals(Ledger ledger) {
    return ledger.inTransaction(
        () -> ledger.handle().createQuery("select count(*) from arrival").mapTo(Long.class).one());
  }
}
