package fr.comop.keeping;

import static fr.comop.archive.LineFile.given;

import fr.comop.desk.Numbering;
import fr.comop.ledger.rows.Row;
import fr.comop.ledger.rows.RowSource;
import fr.comop.ledger.rows.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of the journal of decisions.
 *
 * @param fields texts of its columns, of its table and its store, and where the arrival lay that it
 *     refers to, for a store that is made anew may number it otherwise
 */
record DecisionLine(Map<String, String> fields) {
  private static final String STORE = "store";
  private static final String TABLE = "table";
  private static final String KEY = "key";
  private static final String ARRIVAL = "arrival";
  private static final Numbering REFERENCE = new Numbering("AR", 6);

  /** By which columns rows refer to an arrival, by its number or its reference. */
  private static final Map<String, String> REFERRING =
      Map.of("meeting_guest", "arrival_id", "consent", "evidence");

  /** Tables whose rows have to be set again once the arrivals are there. */
  static boolean refers(String table) {
    return REFERRING.containsKey(table);
  }

  /** What a line of the file says. */
  static DecisionLine of(Map<String, String> fields) {
    given(fields, STORE);
    given(fields, TABLE);
    given(fields, KEY);
    return new DecisionLine(fields);
  }

  static DecisionLine of(String store, Table table, Row row, RowSource rows) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(STORE, store);
    fields.put(TABLE, table.name());
    fields.put(KEY, key(table, row));
    for (String column : table.names()) {
      put(fields, column, row.text(table, column));
    }
    arrival(fields)
        .flatMap(id -> rows.find(rows.table(ARRIVAL), Map.of("id", id)))
        .ifPresent(found -> fields.put(ARRIVAL, place(rows.table(ARRIVAL), found)));
    return new DecisionLine(fields);
  }

  private static void put(Map<String, String> fields, String column, @Nullable String text) {
    if (text != null) {
      fields.put(column, text);
    }
  }

  /** What tells a row from the others of its table. */
  static String key(Table table, Row row) {
    return table.key().stream()
        .map(one -> String.valueOf(row.text(table, one)))
        .collect(Collectors.joining(" "));
  }

  /** The number of the arrival that it refers to. */
  private static Optional<String> arrival(Map<String, String> fields) {
    String column = REFERRING.getOrDefault(given(fields, TABLE), "");
    return Optional.ofNullable(fields.get(column))
        .filter(text -> isNumber(column) || text.startsWith(REFERENCE.prefix()))
        .filter(REFERENCE::fits)
        .map(text -> String.valueOf(REFERENCE.number(text)));
  }

  private static boolean isNumber(@Nullable String column) {
    return "arrival_id".equals(column);
  }

  /** Where an arrival lay, which no other has. */
  private static String place(Table arrivals, Row row) {
    return row.text(arrivals, "channel") + " " + row.text(arrivals, "origin");
  }

  String store() {
    return given(fields, STORE);
  }

  String table() {
    return given(fields, TABLE);
  }

  /** Of a row among all of its store. */
  List<String> key() {
    return List.of(table(), given(fields, KEY));
  }

  /** The row, which refers to no arrival that is not there yet. */
  Row row(Table table) {
    return row(table, Optional.empty());
  }

  /** The row, which refers to the arrival as it is numbered there. */
  Row row(RowSource rows) {
    Table arrivals = rows.table(ARRIVAL);
    String place = fields.getOrDefault(ARRIVAL, "");
    int cut = place.indexOf(' ');
    Optional<String> id =
        cut < 0
            ? Optional.empty()
            : rows.find(
                    arrivals,
                    Map.of("channel", place.substring(0, cut), "origin", place.substring(cut + 1)))
                .map(found -> String.valueOf(found.text(arrivals, "id")));
    return row(rows.table(table()), id);
  }

  private Row row(Table table, Optional<String> arrival) {
    List<@Nullable String> texts = new ArrayList<>();
    for (String column : table.names()) {
      texts.add(
          column.equals(REFERRING.get(table()))
              ? reference(fields.get(column), arrival)
              : fields.get(column));
    }
    return new Row(texts);
  }

  private @Nullable String reference(@Nullable String written, Optional<String> arrival) {
    return isNumber(REFERRING.get(table()))
        ? arrival.orElse(null)
        : arrival.map(id -> REFERENCE.reference(Long.parseLong(id))).orElse(written);
  }
}
