package fr.comop.workbook.xlsx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipFile;

/** Finds names for new parts of a package; a package's names do not differ by case alone. */
final class PartNames {
  private final Set<String> taken = new HashSet<>();

  PartNames(ZipFile zip) {
    zip.stream().forEach(entry -> taken.add(entry.getName().toLowerCase(Locale.ROOT)));
  }

  /** A name such as "xl/commentsComop1.xml". */
  String free(String stem, String ending) {
    int number = 1;
    while (!taken.add((stem + number + ending).toLowerCase(Locale.ROOT))) {
      number++;
    }
    return stem + number + ending;
  }
}
