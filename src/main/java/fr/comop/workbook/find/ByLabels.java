package fr.comop.workbook.find;

import fr.comop.form.Pictures;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.Workbook;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A layout found by labels alone.
 *
 * @param layout its tables and picture areas open towards the end of their sheets
 * @param starts rows in which a section or a table begins, by the names of sheets
 */
record ByLabels(Layout layout, Map<String, Starts> starts) {

  static ByLabels of(Workbook workbook, FormLabels labels) {
    SeenLabels seen = new SeenLabels(labels, workbook);
    Regions regions = new Regions(labels, workbook, seen);
    Map<String, Workbook.Named> titles = Titles.of(labels, seen, regions);
    Map<String, Starts> starts = new HashMap<>(regions.starts());
    titles.values().forEach(title -> start(starts, title.sheet(), title.address().row()));
    seen.wordings().forEach(one -> start(starts, one.sheet(), one.row()));
    Map<String, Layout.TablePlace> tables = Tables.of(labels, seen, regions, titles, starts);
    tables.forEach(
        (id, table) -> {
          if (!titles.containsKey(id)) {
            start(starts, table.sheet(), table.header());
          }
        });
    Map<String, Layout.FieldPlace> fields = AnswerCells.of(labels, seen, titles);
    Layout layout =
        new Layout(
            fields,
            tables,
            pictures(labels, titles),
            titles,
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            List.of());
    return new ByLabels(layout, starts);
  }

  private static Map<String, Layout.PicturesPlace> pictures(
      FormLabels labels, Map<String, Workbook.Named> titles) {
    Map<String, Layout.PicturesPlace> pictures = new LinkedHashMap<>();
    labels.form().questions().stream()
        .filter(Pictures.class::isInstance)
        .forEach(
            question -> {
              Workbook.Named title = titles.get(question.id());
              if (title != null) {
                pictures.put(
                    question.id(),
                    new Layout.PicturesPlace(
                        title.sheet(), title.address().row(), Starts.PAST_THE_END));
              }
            });
    return pictures;
  }

  private static void start(Map<String, Starts> starts, Sheet sheet, int row) {
    starts.computeIfAbsent(sheet.name(), name -> new Starts()).add(row);
  }
}
