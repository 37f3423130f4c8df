package fr.comop.edition;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.comop.summary.Disclosure;
import fr.comop.summary.Gist;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an edition said, as it is kept: one JSON object, read in the order in which it is written.
 */
final class ContentJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private ContentJson() {}

  static void write(Content content, OutputStream out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("asOf", content.gist().asOf().toString());
      json.writeArrayFieldStart("said");
      for (Gist.Entry one : content.gist().entries()) {
        json.writeStartObject();
        json.writeStringField("kind", one.kind().name());
        json.writeStringField("key", one.key());
        json.writeStringField("who", one.who());
        json.writeStringField("what", one.what());
        json.writeStringField("words", one.words());
        json.writeStringField("withheld", String.valueOf(one.withheld()));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeFieldName("shown");
      texts(json, content.told().shown());
      json.writeFieldName("guessed");
      texts(json, content.told().guessed());
      json.writeArrayFieldStart("sums");
      for (Set<String> sum : content.told().sums()) {
        texts(json, new TreeSet<>(sum));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void texts(JsonGenerator json, Iterable<String> texts) throws IOException {
    json.writeStartArray();
    for (String one : texts) {
      json.writeString(one);
    }
    json.writeEndArray();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when it is something else
   */
  static Content read(InputStream in) throws IOException {
    try (JsonParser json = FACTORY.createParser(in)) {
      Reading reading = new Reading(json);
      reading.next(JsonToken.START_OBJECT);
      reading.field("asOf");
      Instant asOf = Instant.parse(reading.text());
      reading.field("said");
      List<Gist.Entry> entries = new ArrayList<>();
      reading.each(() -> entries.add(reading.entry()));
      reading.field("shown");
      Set<String> shown = reading.texts();
      reading.field("guessed");
      Set<String> guessed = reading.texts();
      reading.field("sums");
      List<Set<String>> sums = new ArrayList<>();
      reading.eachArray(() -> sums.add(reading.restOfTexts()));
      return new Content(
          new Gist(asOf, List.copyOf(entries)),
          new Disclosure.Facts(List.copyOf(sums), shown, guessed));
    }
  }

  private interface Part {
    void read() throws IOException;
  }

  private record Reading(JsonParser json) {
    void next(JsonToken expected) throws IOException {
      if (json.nextToken() != expected) {
        throw new IOException(
            "what an edition said cannot be read: "
                + expected
                + " was expected at "
                + json.currentLocation().offsetDescription());
      }
    }

    void field(String name) throws IOException {
      next(JsonToken.FIELD_NAME);
      if (!name.equals(json.currentName())) {
        throw new IOException(
            "what an edition said cannot be read: field \""
                + name
                + "\" was expected, and \""
                + json.currentName()
                + "\" found");
      }
    }

    String text() throws IOException {
      next(JsonToken.VALUE_STRING);
      return json.getText();
    }

    void each(Part part) throws IOException {
      next(JsonToken.START_ARRAY);
      while (json.nextToken() == JsonToken.START_OBJECT) {
        part.read();
      }
    }

    void eachArray(Part part) throws IOException {
      next(JsonToken.START_ARRAY);
      while (json.nextToken() == JsonToken.START_ARRAY) {
        part.read();
      }
    }

    Set<String> texts() throws IOException {
      next(JsonToken.START_ARRAY);
      return restOfTexts();
    }

    Set<String> restOfTexts() throws IOException {
      Set<String> texts = new TreeSet<>();
      while (json.nextToken() == JsonToken.VALUE_STRING) {
        texts.add(json.getText());
      }
      return texts;
    }

    Gist.Entry entry() throws IOException {
      Map<String, String> fields = new HashMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        fields.put(name, text());
      }
      return new Gist.Entry(
          Gist.Kind.valueOf(fields.getOrDefault("kind", "")),
          fields.getOrDefault("key", ""),
          fields.getOrDefault("who", ""),
          fields.getOrDefault("what", ""),
          fields.getOrDefault("words", ""),
          Boolean.parseBoolean(fields.get("withheld")));
    }
  }
}
