package fr.comop.notice.channel.sql;

import fr.comop.desk.TakenBack;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table of what became of letters: a row is struck out, and never changed otherwise.
 *
 * @param <R> a row of it
 * @param <T> what a row says
 */
final class StruckTable<R, T> {
  private final Ledger ledger;
  private final String name;
  private final String columns;
  private final Class<R> row;
  private final Function<R, T> says;

  /**
   * Over a table.
   *
   * @param columns of a row, as a query names them
   */
  StruckTable(Ledger ledger, String name, String columns, Class<R> row, Function<R, T> says) {
    this.ledger = ledger;
    this.name = name;
    this.columns = columns;
    this.row = row;
    this.says = says;
  }

  void strike(long id, TakenBack why) {
    ledger
        .handle()
        .createUpdate(
            "update "
                + name
                + " set struck_reason = :reason, struck_by = :who, struck_at = :at where id = :id")
        .bind("id", id)
        .bind("reason", Fit.text(why.reason(), 2_000))
        .bind("who", Fit.text(why.who(), 200))
        .bind("at", why.at())
        .execute();
  }

  Optional<T> find(long id) {
    return rows("where id = ?", id).stream().findFirst();
  }

  /** Those of a letter, in the order in which they came. */
  List<T> of(long notice) {
    return rows("where notice_id = ? order by id", notice);
  }

  List<T> rows(String which, Object... arguments) {
    return ledger
        .handle()
        .select(
            "select "
                + columns
                + ", struck_reason, struck_by, struck_at from "
                + name
                + " "
                + which,
            arguments)
        .mapTo(row)
        .map(says)
        .list();
  }
}
