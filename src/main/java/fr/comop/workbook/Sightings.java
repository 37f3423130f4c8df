package fr.comop.workbook;

import fr.comop.form.typed.RawAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the labels of a form are seen in a workbook, found in one pass over its cells. */
final class Sightings {
  private static final int LEAST_COLUMNS = 2;
  private static final int MOST = 20_000;
  private static final int SHORTEST_LOOSE = 8;
  private static final int SHORTEST_WORDING = 40;

  private final FormLabels labels;
  private final Map<String, List<Sighting>> sighted = new HashMap<>();
  private final List<HeaderRow> headers = new ArrayList<>();
  private final List<Sighting> loose = new ArrayList<>();
  private final Set<String> columnKeys;
  private int kept;

  /**
   * A text with a key.
   *
   * @param alone whether nothing else stands in its row
   */
  record Sighting(Sheet sheet, int row, int column, String key, boolean alone) {
    Workbook.Named cell() {
      return new Workbook.Named(sheet, new CellAddress(row, column));
    }
  }

  /**
   * A row that holds titles of columns.
   *
   * @param columns numbers of the columns, by the keys of all texts in the row
   */
  record HeaderRow(Sheet sheet, int row, Map<String, Integer> columns) {}

  Sightings(FormLabels labels, Workbook workbook) {
    this.labels = labels;
    this.columnKeys = new HashSet<>(labels.columnKeys());
    for (Sheet sheet : workbook.sheets()) {
      if (!Strays.ours(sheet)) {
        sheet.rows().forEach(row -> row(sheet, row));
      }
    }
  }

  private void row(Sheet sheet, Row row) {
    Map<String, Integer> columns = new HashMap<>();
    boolean first = true;
    int titles = 0;
    for (int index = 0; index < row.size() && kept < MOST; index++) {
      if (row.at(index) instanceof RawAnswer.Typed typed) {
        String key = labels.key(typed.text());
        if (labels.says(key)) {
          add(sheet, row, index, key);
        } else if (first && key.length() >= SHORTEST_LOOSE) {
          loose.add(new Sighting(sheet, row.number(), row.columnAt(index), key, row.size() == 1));
          kept++;
        }
        if (!key.isEmpty() && columns.putIfAbsent(key, row.columnAt(index)) == null) {
          titles += columnKeys.contains(key) ? 1 : 0;
        }
        first = false;
      }
    }
    if (titles >= LEAST_COLUMNS) {
      headers.add(new HeaderRow(sheet, row.number(), columns));
    }
  }

  private void add(Sheet sheet, Row row, int index, String key) {
    kept++;
    sighted
        .computeIfAbsent(key, known -> new ArrayList<>())
        .add(new Sighting(sheet, row.number(), row.columnAt(index), key, row.size() == 1));
  }

  /** Where a key is seen, in the order of the workbook. */
  List<Sighting> of(String key) {
    return sighted.getOrDefault(key, List.of());
  }

  /** Every key seen, with where it is. */
  Map<String, List<Sighting>> all() {
    return sighted;
  }

  /**
   * Texts that can only be what a question asks, whichever it is: no line of a table says so much
   * in the form's own words.
   */
  List<Sighting> wordings() {
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
  boolean headed(Sighting text) {
    return headers.stream()
        .anyMatch(header -> header.row() == text.row() && header.sheet().equals(text.sheet()));
  }

  /** The first texts of rows that are no label as they stand. */
  List<Sighting> loose() {
    return loose;
  }
}
