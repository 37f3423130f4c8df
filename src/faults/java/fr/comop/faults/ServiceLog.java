package fr.comop.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the service said in all its lives. */
final class ServiceLog {
  private static final int DATE = "2020-12-15 10:00:00.000 ".length();

  private final List<String> lines;

  private ServiceLog(List<String> lines) {
    this.lines = lines;
  }

  static ServiceLog read(Path file) throws IOException {
    // a kill may have cut a letter in two
    return new ServiceLog(
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList());
  }

  /** How many lines are of a level. */
  long lines(String level) {
    return lines.stream().filter(line -> isOf(line, level)).count();
  }

  private static boolean isOf(String line, String level) {
    return line.length() > DATE && line.startsWith(level + " ", DATE);
  }

  /** How many stack traces there are; what a trace was caused by is no other one. */
  int traces() {
    int traces = 0;
    for (int index = 1; index < lines.size(); index++) {
      String before = lines.get(index - 1);
      if (isFrame(lines.get(index)) && !isFrame(before) && !isWithin(before)) {
        traces++;
      }
    }
    return traces;
  }

  private static boolean isFrame(String line) {
    return line.startsWith("\tat ");
  }

  private static boolean isWithin(String line) {
    return line.startsWith("Caused by: ") || line.startsWith("\t");
  }

  /**
   * The errors and warnings, each once but for figures and addresses, with how often it was said.
   */
  Map<String, Integer> complaints() {
    Map<String, Integer> complaints = new TreeMap<>();
    for (String line : lines) {
      if (isOf(line, "ERROR") || isOf(line, "WARN")) {
        complaints.merge(
            line.substring(DATE).replaceAll("[\\w.-]+@[\\w.-]+|[0-9a-f]*\\d[0-9a-f]*", "…"),
            1,
            Integer::sum);
      }
    }
    return complaints;
  }
}
