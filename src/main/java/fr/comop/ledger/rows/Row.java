package fr.comop.ledger.rows;

import fr.comop.archive.Sha256;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as texts, the same from both databases.
 *
 * @param texts one a column, in the table's order; null where the row has nothing
 */
public record Row(List<@Nullable String> texts) {
  static Row of(Table table, List<@Nullable Object> values) {
    List<@Nullable String> texts = new ArrayList<>();
    for (int at = 0; at < values.size(); at++) {
      Object value = values.get(at);
      texts.add(value == null ? null : table.columns().get(at).kind().text(value));
    }
    return new Row(texts);
  }

  /** The text of a column; null where there is none. */
  public @Nullable String text(Table table, String column) {
    return texts.get(table.at(column));
  }

  /** Of all texts with their lengths; of numbers as they count, whatever zeros they end in. */
  public Sha256 digest(Table table) {
    StringBuilder all = new StringBuilder();
    for (int at = 0; at < texts.size(); at++) {
      String text = texts.get(at);
      if (text == null) {
        all.append("-;");
      } else {
        String plain =
            table.columns().get(at).kind() == ColumnKind.DECIMAL
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
        all.append(plain.length()).append(':').append(plain);
      }
    }
    return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
