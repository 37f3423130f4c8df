package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** Writes JSON for programs. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** Writes one value, or the fields of an object that is open. */
  @FunctionalInterface
  interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  /** Writes the fields of one thing, in an object that is open. */
  @FunctionalInterface
  interface Fields<T> {
    void to(JsonGenerator json, T one) throws IOException;
  }

  static String written(Writing writing) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out).useDefaultPrettyPrinter()) {
      writing.to(json);
    }
    return out.toString();
  }

  /** An array of objects, as a document of its own. */
  static <T> String array(List<T> all, Fields<T> fields) throws IOException {
    return written(json -> objects(json, all, fields));
  }

  /** The field with an array of objects. */
  static <T> void array(JsonGenerator json, String name, List<T> all, Fields<T> fields)
      throws IOException {
    json.writeFieldName(name);
    objects(json, all, fields);
  }

  /** An array of objects. */
  static <T> void objects(JsonGenerator json, List<T> all, Fields<T> fields) throws IOException {
    json.writeStartArray();
    for (T one : all) {
      json.writeStartObject();
      fields.to(json, one);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The field with an array of texts. */
  static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
