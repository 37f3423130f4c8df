package fr.comop.ledger.rows;

import java.util.List;
import java.util.Set;

/**
 * A table of the store, in lower case, whichever database it is in.
 *
 * @param columns in their order
 * @param key names of the columns of its primary key, in the key's order
 * @param needs tables that its rows refer to, itself aside
 */
public record Table(String name, List<Column> columns, List<String> key, Set<String> needs) {
  /**
   * A column.
   *
   * @param width most characters of a text; of anything else not to be relied upon
   * @param counted whether the database numbers it by itself
   */
  record Column(String name, ColumnKind kind, long width, boolean counted) {}

  /** The names of the columns, in their order. */
  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /** Where a column stands, from 0. */
  int at(String column) {
    return names().indexOf(column);
  }

  /** How many characters a row may come to. */
  long width() {
    return columns.stream().mapToLong(one -> one.kind() == ColumnKind.TEXT ? one.width() : 0).sum();
  }
}
