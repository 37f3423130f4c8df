package fr.comop.signature;

import fr.comop.form.Column;
import fr.comop.form.Table;
import fr.comop.form.Years;
import fr.comop.intake.assessment.Submissions.Given;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A question answered in lines: a table where it has few columns, else its lines one below the
 * other, for no page is as wide as a sheet. Columns in which nobody answered are left out.
 */
final class PrintedTable {
  private static final int MOST_COLUMNS = 4;
  private static final int MOST_LINES = 500;
  private static final int SHORT = 14;

  private final Years years;

  PrintedTable(Years years) {
    this.years = years;
  }

  void write(Element body, Table table, List<Given> cells) {
    Map<Integer, Map<String, Given>> lines = new TreeMap<>();
    cells.forEach(
        one -> lines.computeIfAbsent(one.line(), key -> new LinkedHashMap<>()).put(one.col(), one));
    List<Column> columns =
        table.columns().stream()
            .filter(column -> lines.values().stream().anyMatch(line -> says(line, column)))
            .toList();
    List<Map<String, Given>> printed = lines.values().stream().limit(MOST_LINES).toList();
    if (columns.size() <= MOST_COLUMNS) {
      asTable(body, columns, printed);
    } else {
      int number = 0;
      for (Map<String, Given> line : printed) {
        entry(body, ++number, table, columns, line);
      }
    }
    if (lines.size() > MOST_LINES) {
      body.appendElement("p")
          .addClass("gap")
          .text(
              "Les "
                  + (lines.size() - MOST_LINES)
                  + " lignes suivantes se lisent dans le classeur, dont la page de signature porte"
                  + " l’empreinte.");
    }
  }

  private static boolean says(Map<String, Given> line, Column column) {
    Given given = line.get(column.id());
    return given != null && !Said.of(column, given).isEmpty();
  }

  private void asTable(Element body, List<Column> columns, List<Map<String, Given>> lines) {
    Element table = body.appendElement("table");
    Element head = table.appendElement("thead").appendElement("tr");
    columns.forEach(
        one ->
            head.appendElement("th")
                .attr("scope", "col")
                .addClass(bearing(one, years.in(one.title())))
                .text(years.in(one.title())));
    Element rows = table.appendElement("tbody");
    for (Map<String, Given> line : lines) {
      Element row = rows.appendElement("tr");
      for (Column column : columns) {
        boolean first = column.equals(columns.get(0));
        String said = said(column, line.get(column.id()));
        Element cell =
            first
                ? row.appendElement("th").attr("scope", "row").addClass("words")
                : row.appendElement("td").addClass(bearing(column, said));
        Said.write(cell, said);
        if (first && marked(line)) {
          Said.mark(cell);
        }
      }
    }
  }

  /** A short word is never broken; a long one may be, since it may be endless. */
  private static String bearing(Column column, String words) {
    return column.type().numeric() ? "number" : words.length() <= SHORT ? "day" : "words";
  }

  private void entry(
      Element body, int number, Table table, List<Column> columns, Map<String, Given> line) {
    Element entry = body.appendElement("div").addClass("entry");
    Column named = named(table, columns);
    Element title = entry.appendElement("p").addClass("title").addClass("words");
    title.appendText(number + ". ");
    Said.write(title, says(line, named) ? said(named, line.get(named.id())) : "–");
    if (marked(line)) {
      Said.mark(title);
    }
    List<Column> others =
        columns.stream().filter(one -> !one.equals(named)).filter(one -> says(line, one)).toList();
    Map<Boolean, List<Column>> byWidth =
        others.stream().collect(Collectors.partitioningBy(Column::wide));
    List<Column> brief = byWidth.getOrDefault(false, List.of());
    if (!brief.isEmpty()) {
      Element pairs = entry.appendElement("p");
      brief.forEach(one -> pair(pairs, one, line, one.equals(brief.get(brief.size() - 1))));
    }
    for (Column one : byWidth.getOrDefault(true, List.of())) {
      pair(entry.appendElement("p"), one, line, true);
    }
  }

  private void pair(Element into, Column column, Map<String, Given> line, boolean last) {
    into.appendElement("span").addClass("label").text(years.in(column.title()) + " :");
    into.appendText(" ");
    Said.write(into, said(column, line.get(column.id())));
    if (!last) {
      into.appendText(" · ");
    }
  }

  /** The column by which people know a line: the title of an action, else the first. */
  private static Column named(Table table, List<Column> columns) {
    Table.Plan plan = table.plan();
    return columns.stream()
        .filter(one -> plan != null && one.id().equals(plan.title()))
        .findFirst()
        .orElse(columns.get(0));
  }

  private static boolean marked(Map<String, Given> line) {
    return line.values().stream().anyMatch(Given::confidential);
  }

  private static String said(Column column, @Nullable Given given) {
    return given == null ? "" : Said.of(column, given);
  }
}
