package fr.comop.retention.sql;

import fr.comop.ledger.Ledger;
import fr.comop.retention.Traces;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the tables know of a person. */
public final class SqlTraces implements Traces {
  private static final String TO =
      "' ' || lower(recipients) || ' ' || lower(coalesce(cc, '')) || ' ' like ? escape '!'";

  private final Ledger ledger;
  private final Runnable changing;

  /**
   * In this ledger.
   *
   * @param changing told, in its transaction, that something is removed or corrected
   */
  public SqlTraces(Ledger ledger, Runnable changing) {
    this.ledger = ledger;
    this.changing = changing;
  }

  @Override
  public Counts of(String address, Instant before) {
    return new Counts(
        count("meeting_guest where lower(address) = ?", address),
        count("sent_to where lower(address) = ? and sent_at < ?", address, before),
        count("dead_address where lower(address) = ?", address)
            + count("withheld_receipt where lower(address) = ?", address),
        count("arrival where lower(sender) = ?", address),
        count("outbox where " + TO, "% " + escaped(address) + " %"),
        count(
            "audit_text where lower(address) = ? or lower(who) = ? or lower(details) like ? escape"
                + " '!'",
            address,
            address,
            "%" + escaped(address) + "%"));
  }

  @Override
  public long waiting(String address) {
    return count("outbox where state = 'QUEUED' and " + TO, "% " + escaped(address) + " %");
  }

  private static String escaped(String address) {
    return address.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  private long count(String rows, Object... bound) {
    return ledger.handle().select("select count(*) from " + rows, bound).mapTo(Long.class).one();
  }

  @Override
  public void remove(String address, Instant before) {
    ledger
        .handle()
        .execute(
            "update meeting_guest set address = ?, name = '', words = null where lower(address) ="
                + " ?",
            "efface-" + UUID.randomUUID() + "@efface.invalid",
            address);
    ledger
        .handle()
        .execute("delete from sent_to where lower(address) = ? and sent_at < ?", address, before);
    ledger.handle().execute("delete from dead_address where lower(address) = ?", address);
    ledger.handle().execute("delete from withheld_receipt where lower(address) = ?", address);
    changing.run();
  }

  @Override
  public int correct(String address, String to, @Nullable String name) {
    changing.run();
    return ledger
        .handle()
        .execute(
            "update meeting_guest set address = ?, name = coalesce(?, name) where lower(address) ="
                + " ? and (lower(address) = ? or not exists (select 1 from meeting_guest other"
                + " where other.meeting_id = meeting_guest.meeting_id and lower(other.address) ="
                + " ?))",
            to,
            name,
            address,
            to,
            to);
  }
}
