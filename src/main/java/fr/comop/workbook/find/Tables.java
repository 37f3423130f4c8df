package fr.comop.workbook.find;

import fr.comop.form.Column;
import fr.comop.form.Table;
import fr.comop.workbook.find.SeenLabels.HeaderRow;
import fr.comop.workbook.grid.Workbook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds tables by the titles of their columns, in any order, others among them: those below their
 * own wording first, then those that only one row of titles fits.
 */
final class Tables {
  private static final int FAR_BELOW = 12;

  private final FormLabels labels;
  private final SeenLabels seen;
  private final Regions regions;
  private final Map<String, Workbook.Named> titles;
  private final Map<String, Starts> starts;
  private final Map<String, Layout.TablePlace> found = new LinkedHashMap<>();
  private final List<HeaderRow> taken = new ArrayList<>();

  private Tables(
      FormLabels labels,
      SeenLabels seen,
      Regions regions,
      Map<String, Workbook.Named> titles,
      Map<String, Starts> starts) {
    this.labels = labels;
    this.seen = seen;
    this.regions = regions;
    this.titles = titles;
    this.starts = starts;
  }

  /**
   * Where tables are, by question id, all open towards the end of their sheets.
   *
   * @param starts rows in which something else begins, by the names of sheets
   */
  static Map<String, Layout.TablePlace> of(
      FormLabels labels,
      SeenLabels seen,
      Regions regions,
      Map<String, Workbook.Named> titles,
      Map<String, Starts> starts) {
    return new Tables(labels, seen, regions, titles, starts).find();
  }

  private Map<String, Layout.TablePlace> find() {
    List<Table> tables =
        labels.form().questions().stream()
            .filter(Table.class::isInstance)
            .map(Table.class::cast)
            .toList();
    tables.forEach(this::below);
    tables.stream().filter(table -> !titles.containsKey(table.id())).forEach(this::alone);
    return found;
  }

  private void below(Table table) {
    Workbook.Named title = titles.get(table.id());
    if (title == null) {
      return;
    }
    int row = title.address().row();
    int next = starts.getOrDefault(title.sheet().name(), Starts.NONE).after(row);
    seen.headers().stream()
        .filter(header -> header.sheet().equals(title.sheet()))
        .filter(header -> header.row() >= row && header.row() < Math.min(next, row + FAR_BELOW))
        .filter(header -> columns(table, header).size() >= 2)
        .findFirst()
        .ifPresent(header -> take(table, header));
  }

  // Without its wording a table is known by most of its columns, if no other has them too.
  private void alone(Table table) {
    List<HeaderRow> fitting =
        seen.headers().stream()
            .filter(header -> !taken.contains(header) && fits(table, header))
            .toList();
    if (fitting.size() == 1 && onlyOne(table, fitting.get(0))) {
      take(table, fitting.get(0));
    }
  }

  private boolean onlyOne(Table table, HeaderRow header) {
    return labels.form().questions().stream()
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .filter(other -> !other.equals(table) && !found.containsKey(other.id()))
        .noneMatch(other -> fits(other, header));
  }

  private boolean fits(Table table, HeaderRow header) {
    var section = regions.of(header.sheet(), header.row());
    int there = columns(table, header).size();
    return there >= 2
        && there * 2 > table.columns().size()
        && (section == null || section.equals(labels.section(table)));
  }

  private void take(Table table, HeaderRow header) {
    taken.add(header);
    found.put(
        table.id(),
        new Layout.TablePlace(
            header.sheet(),
            header.row(),
            Starts.PAST_THE_END,
            Map.copyOf(columns(table, header)),
            header.columns().getOrDefault(FormLabels.CONFIDENTIAL, 0)));
  }

  private Map<String, Integer> columns(Table table, HeaderRow header) {
    Map<String, Integer> columns = new HashMap<>();
    Map<String, Integer> others = new HashMap<>(header.columns());
    for (Column column : table.columns()) {
      Integer number = others.remove(labels.key(table, column));
      if (number != null) {
        columns.put(column.id(), number);
      }
    }
    Map<String, Column> missing = new HashMap<>();
    table.columns().stream()
        .filter(column -> !columns.containsKey(column.id()))
        .forEach(column -> missing.put(labels.key(table, column), column));
    List<String> keys = List.copyOf(missing.keySet());
    others.forEach(
        (key, number) ->
            Wording.nearest(key, keys)
                .map(missing::get)
                .ifPresent(
                    column -> columns.putIfAbsent(Objects.requireNonNull(column).id(), number)));
    return columns;
  }
}
