package fr.comop.reminder.sql;

import fr.comop.ledger.Ledger;
import fr.comop.reminder.release.Releases;
import java.time.Instant;
import java.util.Optional;

/** A row once somebody has let the reminders go. */
public final class SqlReleases implements Releases {
  private final Ledger ledger;

  public SqlReleases(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Optional<Instant> givenAt() {
    return ledger
        .handle()
        .createQuery("select given_at from reminder_release")
        .mapTo(Instant.class)
        .findOne();
  }

  @Override
  public void give(Instant at) {
    ledger.handle().execute("insert into reminder_release (id, given_at) values (1, ?)", at);
  }
}
