package fr.comop.workbook.xlsx;

import fr.comop.workbook.part.ZippedParts;
import java.util.HashSet;
import java.util.Set;

/** Finds names for new parts of a package; a package's names do not differ by case alone. */
final class PartNames {
  private final Set<String> taken = new HashSet<>();

  PartNames(ZippedParts zip) {
    zip.names().forEach(name -> taken.add(ZippedParts.key(name)));
  }

  /** A name such as "xl/commentsComop1.xml". */
  String free(String stem, String ending) {
    int number = 1;
    while (!taken.add(ZippedParts.key(stem + number + ending))) {
      number++;
    }
    return stem + number + ending;
  }
}
