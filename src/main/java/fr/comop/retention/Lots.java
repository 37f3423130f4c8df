package fr.comop.retention;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts things into lots, which are numbered as they come; of the things it holds none. */
final class Lots {
  private final Map<String, Lot> lots = new LinkedHashMap<>();

  private static final class Lot {
    private final int number;
    private final Due first;
    private long items;
    private LocalDate earliest;
    private LocalDate latest;
    private long bytes;

    Lot(int number, Due first) {
      this.number = number;
      this.first = first;
      earliest = Term.day(first.item().first());
      latest = Term.day(first.item().last());
    }

    void add(Due due, long size) {
      LocalDate from = Term.day(due.item().first());
      LocalDate to = Term.day(due.item().last());
      items++;
      earliest = from.isBefore(earliest) ? from : earliest;
      latest = to.isAfter(latest) ? to : latest;
      bytes += size;
    }

    Proposal.Lot counted() {
      return new Proposal.Lot(
          first.item().kind(),
          first.convention(),
          first.since(),
          first.rule().years(),
          items,
          earliest,
          latest,
          bytes);
    }
  }

  /**
   * Counts one more.
   *
   * @return the number of its lot
   */
  int add(Due due, long size) {
    Lot lot = lots.computeIfAbsent(due.lot(), any -> new Lot(lots.size() + 1, due));
    lot.add(due, size);
    return lot.number;
  }

  /** What was counted, by number. */
  List<Proposal.Lot> counted() {
    return lots.values().stream().map(Lot::counted).toList();
  }
}
