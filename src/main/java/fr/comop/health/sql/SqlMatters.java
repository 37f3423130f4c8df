package fr.comop.health.sql;

import fr.comop.health.Matter;
import fr.comop.health.Matters;
import fr.comop.ledger.Ledger;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the operator was told of, a row a matter. */
public final class SqlMatters implements Matters {
  private static final String COLUMNS =
      """
      select name as "key", opened_at as opened, since_at as since, told_at as told, well_at as well,
             well_told_at as well_told, relapses
      from matter
      """;

  private final Ledger ledger;

  public SqlMatters(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public List<Matter> all() {
    return ledger.inTransaction(
        () -> ledger.handle().createQuery(COLUMNS).mapTo(Matter.class).list());
  }

  @Override
  public void follow(String key, UnaryOperator<Optional<Matter>> step) {
    try {
      ledger.durably(() -> followed(key, step));
    } catch (RuntimeException e) {
      if (!Ledger.isRepeat(e)) {
        throw e;
      } // another copy of the service was faster, and tells
    }
  }

  private void followed(String key, UnaryOperator<Optional<Matter>> step) {
    Optional<Matter> before =
        ledger
            .handle()
            .select(COLUMNS + "where name = ? for update", key)
            .mapTo(Matter.class)
            .findOne();
    Optional<Matter> after = step.apply(before);
    if (after.equals(before)) {
      return;
    }
    if (after.isEmpty()) {
      ledger.handle().execute("delete from matter where name = ?", key);
      return;
    }
    String sql =
        before.isEmpty()
            ? """
              insert into matter
                (name, opened_at, since_at, told_at, well_at, well_told_at, relapses)
              values (:key, :opened, :since, :told, :well, :wellTold, :relapses)
              """
            : """
              update matter
              set opened_at = :opened, since_at = :since, told_at = :told, well_at = :well,
                  well_told_at = :wellTold, relapses = :relapses
              where name = :key
              """;
    ledger.handle().createUpdate(sql).bindMethods(after.get()).execute();
  }
}
