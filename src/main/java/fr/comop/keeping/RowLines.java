package fr.comop.keeping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.SerializedString;
import fr.comop.ledger.rows.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows of a table as lines, each a JSON array of texts and nulls. */
final class RowLines {
  private static final int LONGEST_TEXT = 4_000_000;
  private static final JsonFactory JSON =
      ((JsonFactoryBuilder) JsonFactory.builder())
          .rootValueSeparator(new SerializedString("\n"))
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
          .build()
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);

  private RowLines() {}

  /** Hands rows out. */
  @FunctionalInterface
  interface Rows {
    void each(Consumer<Row> taking);
  }

  static void write(Rows rows, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      rows.each(row -> write(row, json));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(Row row, JsonGenerator json) {
    try {
      json.writeStartArray();
      for (String text : row.texts()) {
        json.writeString(text);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void read(InputStream in, Consumer<Row> taking) throws IOException {
    try (JsonParser json = JSON.createParser(in)) {
      while (json.nextToken() == JsonToken.START_ARRAY) {
        List<@Nullable String> texts = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          texts.add(json.currentToken() == JsonToken.VALUE_NULL ? null : json.getText());
        }
        taking.accept(new Row(texts));
      }
    }
  }
}
