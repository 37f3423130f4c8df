package fr.comop.workbook.find;

import java.util.TreeSet;

/** The rows of a sheet in which questions begin. */
final class Starts {
  static final Starts NONE = new Starts();

  /** No row is so far down. */
  static final int PAST_THE_END = 1_048_577;

  private final TreeSet<Integer> rows = new TreeSet<>();

  void add(int row) {
    rows.add(row);
  }

  /** The first row below {@code row} in which another question begins. */
  int after(int row) {
    Integer next = rows.higher(row);
    return next == null ? PAST_THE_END : next;
  }
}
