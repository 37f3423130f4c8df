package fr.comop.notice.channel.maileva;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of JSON as somebody else wrote it: what is not there, or is something else, reads as
 * nothing. Immutable.
 */
record Tree(@Nullable Object value) {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int DEEPEST = 30;
  private static final Tree NONE = new Tree(null);

  /**
   * Reads one.
   *
   * @throws IOException when it is no JSON, or too deep
   */
  static Tree of(byte[] bytes) throws IOException {
    try (JsonParser json = FACTORY.createParser(bytes)) {
      json.nextToken();
      return new Tree(value(json, DEEPEST));
    }
  }

  private static @Nullable Object value(JsonParser json, int deeper) throws IOException {
    JsonToken token = json.currentToken();
    if (deeper == 0) {
      throw new IOException("JSON is nested too deeply");
    }
    if (token == JsonToken.START_OBJECT) {
      Map<String, Tree> fields = new LinkedHashMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        fields.put(name, new Tree(value(json, deeper - 1)));
      }
      return fields;
    }
    if (token == JsonToken.START_ARRAY) {
      List<Tree> all = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        all.add(new Tree(value(json, deeper - 1)));
      }
      return all;
    }
    if (token == null) {
      throw new IOException("JSON ends too early");
    }
    return token == JsonToken.VALUE_NULL ? null : json.getText();
  }

  Tree get(String name) {
    return value instanceof Map<?, ?> fields && fields.get(name) instanceof Tree one ? one : NONE;
  }

  /** The text of a field; "" where there is none. */
  String text(String name) {
    return get(name).value() instanceof String text ? text : "";
  }

  List<Tree> list(String name) {
    return get(name).value() instanceof List<?> all
        ? all.stream().filter(Tree.class::isInstance).map(Tree.class::cast).toList()
        : List.of();
  }
}
