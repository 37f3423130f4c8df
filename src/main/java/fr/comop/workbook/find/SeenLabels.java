package fr.comop.workbook.find;

import fr.comop.form.Place;
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
import java.util.concurrent.CancellationException;

/**
 * Where the labels of a form are seen in a workbook, found in one pass over its cells. What is kept
 * is bounded, for each label and each sheet: no sheet of somebody's own hides the others.
 */
final class SeenLabels {
  /** The fewest letters of a label that is known by its words alone. */
  static final int SHORTEST_WORDING = 40;

  private static final int LEAST_COLUMNS = 2;
  private static final int MOST_OF_A_KEY = 200;
  private static final int MOST_LOOSE_IN_A_SHEET = 2_000;
  private static final int MOST_HEADERS = 500;
  private static final int WIDEST = 200;
  private static final int SHORTEST_LOOSE = 8;

  private final FormLabels labels;
  private final Map<String, List<SeenLabel>> sighted = new HashMap<>();
  private final List<HeaderRow> headers = new ArrayList<>();
  private final List<SeenLabel> loose = new ArrayList<>();
  private final List<SeenLabel> continued = new ArrayList<>();
  private final Set<String> columnKeys;
  private final Set<Place> headed = new HashSet<>();
  private int looseHere;

  /**
   * A row that holds titles of columns.
   *
   * @param columns numbers of the columns, by the keys of all texts in the row
   */
  record HeaderRow(Sheet sheet, int row, Map<String, Integer> columns) {}

  SeenLabels(FormLabels labels, Workbook workbook) {
    this.labels = labels;
    this.columnKeys = new HashSet<>(labels.columnKeys());
    for (Sheet sheet : workbook.sheets()) {
      if (!Strays.ours(sheet)) {
        looseHere = 0;
        sheet.rows().forEach(row -> row(sheet, row));
      }
    }
    Set<String> exact = Set.copyOf(sighted.keySet());
    continued.stream().filter(one -> !exact.contains(one.key())).forEach(this::add);
  }

  private void row(Sheet sheet, Row row) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("given up while labels were looked for");
    }
    Map<String, Integer> columns = new HashMap<>();
    boolean first = true;
    int titles = 0;
    for (int index = 0; index < Math.min(row.size(), WIDEST); index++) {
      if (row.at(index) instanceof RawAnswer.Typed typed) {
        String key = labels.key(typed.text());
        if (labels.says(key)) {
          add(sheet, row, index, key);
        } else if (first
            && continued.size() < MOST_LOOSE_IN_A_SHEET
            && continued(sheet, row, index)) {
          looseHere++;
        } else if (first && key.length() >= SHORTEST_LOOSE && looseHere < MOST_LOOSE_IN_A_SHEET) {
          loose.add(new SeenLabel(sheet, row.number(), row.columnAt(index), key, row.size() == 1));
          looseHere++;
        }
        if (!key.isEmpty() && columns.putIfAbsent(key, row.columnAt(index)) == null) {
          titles += columnKeys.contains(key) ? 1 : 0;
        }
        first = false;
      }
    }
    if (titles >= LEAST_COLUMNS && headers.size() < MOST_HEADERS) {
      headed.add(new Place(sheet.name(), String.valueOf(row.number())));
      headers.add(new HeaderRow(sheet, row.number(), columns));
    }
  }

  private void add(Sheet sheet, Row row, int index, String key) {
    add(new SeenLabel(sheet, row.number(), row.columnAt(index), key, row.size() == 1));
  }

  private void add(SeenLabel one) {
    List<SeenLabel> known = sighted.computeIfAbsent(one.key(), none -> new ArrayList<>());
    if (known.size() < MOST_OF_A_KEY) {
      known.add(one);
    }
  }

  /** Whether somebody went on writing in the cell of a label; it counts where no other stands. */
  private boolean continued(Sheet sheet, Row row, int index) {
    Optional<FormLabels.Continued> more =
        row.at(index) instanceof RawAnswer.Typed typed
            ? labels.continued(typed.text())
            : Optional.empty();
    more.ifPresent(
        one ->
            continued.add(
                new SeenLabel(
                    sheet, row.number(), row.columnAt(index), one.key(), row.size() == 1)));
    return more.isPresent();
  }

  /** Where a key is seen, in the order of the workbook. */
  List<SeenLabel> of(String key) {
    return sighted.getOrDefault(key, List.of());
  }

  /** Every key seen, with where it is. */
  Map<String, List<SeenLabel>> all() {
    return sighted;
  }

  /**
   * Texts that can only be what a question asks, whichever it is: no line of a table says so much
   * in the form's own words.
   */
  List<SeenLabel> wordings() {
    return sighted.entrySet().stream()
        .filter(seen -> seen.getKey().length() >= SHORTEST_WORDING)
        .filter(seen -> !labels.questions(seen.getKey()).isEmpty())
        .flatMap(seen -> seen.getValue().stream())
        .toList();
  }

  /** Rows that hold titles of columns, in the order of the workbook. */
  List<HeaderRow> headers() {
    return headers;
  }

  /** Whether a text is the title of a column. */
  boolean headed(SeenLabel text) {
    return headed.contains(new Place(text.sheet().name(), String.valueOf(text.row())));
  }

  /** The first texts of rows that are no label as they stand. */
  List<SeenLabel> loose() {
    return loose;
  }
}
