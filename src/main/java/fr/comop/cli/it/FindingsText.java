package fr.comop.cli.it;

import fr.comop.doctor.check.Finding;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was found, for people. */
final class FindingsText {
  private static final String MARGIN = " ".repeat(14);

  private FindingsText() {}

  /** A line, and one or several below it for what is to be done. */
  static String of(Finding finding) {
    String first =
        String.format(
            Locale.ROOT,
            "%-14s%s\u00a0: %s",
            finding.grade().french(),
            finding.about(),
            finding.what());
    return finding.remedy().isEmpty()
        ? first
        : first
            + "\n"
            + finding.remedy().lines().map(line -> MARGIN + line).collect(Collectors.joining("\n"));
  }

  /** How many there are of each. */
  static String inAll(List<Finding> found) {
    long mend = count(found, Finding.Grade.MEND);
    long watch = count(found, Finding.Grade.WATCH);
    if (mend + watch == 0) {
      return "Tout va bien.";
    }
    return "À corriger\u00a0: " + mend + "\u00a0; à surveiller\u00a0: " + watch + ".";
  }

  private static long count(List<Finding> found, Finding.Grade grade) {
    return found.stream().filter(one -> one.grade() == grade).count();
  }
}
