package fr.comop.keeping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.comop.archive.Sha256;
import fr.comop.ledger.audit.AuditHead;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a backup says of itself.
 *
 * @param version of the program that made it
 * @param at when its rows were read, all at once
 * @param audit how far the audit trail went
 * @param tables columns and number of rows, by the table's name, each after those it refers to
 * @param missing what rows name and the archive did not have
 * @param leftOut files of the configuration that are not in it, each with the reason, in French
 */
public record Facts(
    String version,
    Instant at,
    AuditHead audit,
    Map<String, Rows> tables,
    List<Sha256> missing,
    List<String> leftOut) {
  private static final JsonFactory JSON =
      JsonFactory.builder().build().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  /** Of a table. */
  public record Rows(List<String> columns, long count) {}

  /** How many rows there are in all. */
  public long rows() {
    return tables.values().stream().mapToLong(Rows::count).sum();
  }

  void write(OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("comop", version);
      json.writeStringField("at", at.toString());
      json.writeStringField("audit", audit.toString());
      texts(json, "missing", missing.stream().map(Sha256::hex).toList());
      texts(json, "leftOut", leftOut);
      json.writeObjectFieldStart("tables");
      for (Map.Entry<String, Rows> table : tables.entrySet()) {
        json.writeObjectFieldStart(table.getKey());
        json.writeNumberField("rows", table.getValue().count());
        texts(json, "columns", table.getValue().columns());
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  private static void texts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it did not
   */
  static Facts read(String text) throws IOException {
    try (JsonParser json = JSON.createParser(text)) {
      return new Reading(json).facts();
    } catch (RuntimeException e) {
      throw new IOException("no manifest of a backup: " + e.getMessage(), e);
    }
  }

  private static final class Reading {
    private final JsonParser json;
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, Rows> tables = new LinkedHashMap<>();

    Reading(JsonParser json) {
      this.json = json;
    }

    Facts facts() throws IOException {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        if (json.nextToken() == JsonToken.START_ARRAY) {
          lists.put(name, list());
        } else if (json.currentToken() == JsonToken.START_OBJECT) {
          tables();
        } else {
          fields.put(name, json.getText());
        }
      }
      return new Facts(
          field("comop"),
          Instant.parse(field("at")),
          AuditHead.parse(field("audit")),
          tables,
          lists.getOrDefault("missing", List.of()).stream().map(Sha256::new).toList(),
          lists.getOrDefault("leftOut", List.of()));
    }

    private String field(String name) {
      return Objects.requireNonNull(fields.get(name), name);
    }

    private void tables() throws IOException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String table = json.currentName();
        long count = -1;
        @Nullable List<String> columns = null;
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          if (json.nextToken() == JsonToken.START_ARRAY) {
            columns = list();
          } else {
            count = json.getLongValue();
          }
        }
        tables.put(table, new Rows(Objects.requireNonNull(columns, table), count));
      }
    }

    private List<String> list() throws IOException {
      List<String> list = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        list.add(json.getText());
      }
      return List.copyOf(list);
    }
  }
}
