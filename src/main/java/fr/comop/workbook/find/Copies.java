package fr.comop.workbook.find;

import fr.comop.form.Question;
import fr.comop.form.typed.RawAnswer;
import fr.comop.workbook.grid.Row;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.Workbook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds sheets that ask again what another one asks: copies, which are not read. */
final class Copies {
  private static final String OF_ANOTHER_FILE = "'#$";
  private static final int LAST_ROW = 500;
  private static final int FEWEST_QUESTIONS = 2;

  private Copies() {}

  static List<Layout.Copy> of(Workbook workbook, FormLabels labels, Layout layout) {
    Set<String> used = new HashSet<>();
    layout.titles().values().forEach(title -> used.add(title.sheet().name()));
    layout.fields().values().forEach(field -> used.add(field.sheet().name()));
    layout.tables().values().forEach(table -> used.add(table.sheet().name()));
    List<Layout.Copy> copies = new ArrayList<>();
    for (Sheet sheet : workbook.sheets()) {
      if (!used.contains(sheet.name()) && isSeen(sheet) && !Strays.ours(sheet)) {
        original(sheet, labels, layout)
            .ifPresent(name -> copies.add(new Layout.Copy(sheet.name(), name)));
      }
    }
    return List.copyOf(copies);
  }

  /** Whether people see it: an OpenDocument file also keeps tables of files that it refers to. */
  private static boolean isSeen(Sheet sheet) {
    return !sheet.hidden() && !sheet.name().contains(OF_ANOTHER_FILE);
  }

  /** The sheet on which most of its questions are read. */
  private static Optional<String> original(Sheet sheet, FormLabels labels, Layout layout) {
    Map<String, Integer> asked = new HashMap<>();
    for (Row row : sheet.rows(1, LAST_ROW)) {
      if (row.at(0) instanceof RawAnswer.Typed typed) {
        labels.questions(labels.key(typed.text())).stream()
            .map(Question::id)
            .map(layout.titles()::get)
            .filter(title -> title != null)
            .map(title -> title.sheet().name())
            .distinct()
            .forEach(name -> asked.merge(name, 1, Integer::sum));
      }
    }
    return asked.entrySet().stream()
        .filter(one -> one.getValue() >= FEWEST_QUESTIONS)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }
}
