package fr.comop.faults;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What was counted beside what was expected, in the order in which it is told. */
final class Counts {
  private record Row(String what, String found, String expected, boolean well) {}

  private final List<Row> rows = new ArrayList<>();

  /** Tells a figure of which nothing is expected. */
  Counts told(String what, Object found) {
    rows.add(new Row(what, String.valueOf(found), "", true));
    return this;
  }

  Counts exactly(String what, long found, long expected) {
    rows.add(new Row(what, String.valueOf(found), String.valueOf(expected), found == expected));
    return this;
  }

  Counts atMost(String what, long found, long most) {
    rows.add(new Row(what, String.valueOf(found), "at most " + most, found <= most));
    return this;
  }

  Counts within(String what, Duration found, Duration most) {
    rows.add(new Row(what, seconds(found), "at most " + seconds(most), found.compareTo(most) <= 0));
    return this;
  }

  private static String seconds(Duration time) {
    return "%.1f s".formatted(time.toMillis() / 1_000.0);
  }

  /** Whether all was as expected. */
  boolean areWell() {
    return rows.stream().allMatch(Row::well);
  }

  /** Prints them as a table that can stand in a page. */
  void print(PrintStream out) {
    out.println("| counted | found | expected |");
    out.println("| --- | ---: | ---: |");
    for (Row row : rows) {
      String found = row.well() ? row.found() : "**" + row.found() + "**";
      out.printf("| %s | %s | %s |%n", row.what(), found, row.expected());
    }
    long wrong = rows.stream().filter(row -> !row.well()).count();
    out.println(wrong == 0 ? "All as expected." : wrong + " not as expected.");
  }
}
