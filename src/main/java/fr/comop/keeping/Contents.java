package fr.comop.keeping;

import fr.comop.archive.Sha256;
import fr.comop.ledger.rows.Row;
import fr.comop.ledger.rows.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which columns of the store name contents of the archive. */
public final class Contents {
  private static final Map<String, List<String>> COLUMNS =
      Map.ofEntries(
          Map.entry("arrival", List.of("sha256")),
          Map.entry("arrival_file", List.of("sha256")),
          Map.entry("submission", List.of("sha256", "marked_copy", "to_sign")),
          Map.entry("exhibit", List.of("sha256")),
          Map.entry("signed_copy", List.of("sha256")),
          Map.entry("notice_act", List.of("evidence_sha256")),
          Map.entry("notice_dispatch", List.of("pdf")),
          Map.entry("notice_report", List.of("proof")),
          Map.entry("notice_slip", List.of("scan")),
          Map.entry("outbox_attachment", List.of("sha256")),
          Map.entry("edition", List.of("content")),
          Map.entry("edition_file", List.of("sha256")));

  private Contents() {}

  /** Those columns, "table.column". */
  public static List<String> columns() {
    return COLUMNS.entrySet().stream()
        .flatMap(one -> one.getValue().stream().map(column -> one.getKey() + "." + column))
        .sorted()
        .toList();
  }

  /** Tables that have such columns. */
  public static Set<String> tables() {
    return COLUMNS.keySet();
  }

  /** Those columns of a table. */
  public static List<String> columns(String table) {
    return COLUMNS.getOrDefault(table, List.of());
  }

  /** What a row names. */
  static List<Sha256> of(Table table, Row row) {
    return columns(table.name()).stream()
        .map(column -> row.text(table, column))
        .filter(Objects::nonNull)
        .map(Sha256::new)
        .toList();
  }
}
