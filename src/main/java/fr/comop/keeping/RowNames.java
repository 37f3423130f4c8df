package fr.comop.keeping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What people call the rows of tables. */
public final class RowNames {
  private static final String OTHER = "tenue du service lui-même";

  /** By how the names of tables begin; the first that fits counts. */
  private static final Map<String, String> KINDS = new LinkedHashMap<>();

  static {
    kind("envois reçus", "arrival", "hindrance", "exhibit", "signed_copy", "reply", "page_comment");
    kind(
        "classeurs lus, réponses et constats",
        "submission",
        "answer",
        "finding",
        "outside_text",
        "picture",
        "planned_action",
        "waiver",
        "extension");
    kind(
        "courriels et relances",
        "outbox",
        "handover",
        "departure",
        "sent_to",
        "withheld_receipt",
        "dead_address",
        "reminder",
        "digest");
    kind("dossiers et lettres recommandées", "notice");
    kind("synthèses remises", "edition", "summary_sent");
    kind("réunions", "meeting");
    kind("versements, avis et accords", "payment", "opinion", "consent");
    kind("journal d’audit", "audit");
  }

  private RowNames() {}

  private static void kind(String words, String... beginnings) {
    Stream.of(beginnings).forEach(one -> KINDS.put(one, words));
  }

  /**
   * How many there are of what, in a fixed order; of what is not there, nothing.
   *
   * @param tables how many rows each has
   */
  public static Map<String, Long> counted(Map<String, Long> tables) {
    Map<String, Long> counted = new LinkedHashMap<>();
    KINDS.values().forEach(one -> counted.putIfAbsent(one, 0L));
    tables.forEach((table, rows) -> counted.merge(kindOf(table), rows, Long::sum));
    counted.values().removeIf(rows -> rows == 0);
    return counted;
  }

  private static String kindOf(String table) {
    return KINDS.entrySet().stream()
        .filter(one -> table.startsWith(one.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(OTHER);
  }
}
