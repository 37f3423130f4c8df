package fr.comop.notice.sql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.comop.archive.Sha256;
import fr.comop.ledger.Fit;
import fr.comop.notice.Act;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An act as it is kept: one JSON object, each component of its record a field of that name. Numbers
 * and days are texts, so that euros keep their cents; what is null is left out.
 */
final class ActJson {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int LONGEST = 5_000;
  private static final int MOST_ITEMS = 100;

  private static final Map<String, Class<?>> KINDS =
      Arrays.stream(Act.class.getPermittedSubclasses())
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, one -> one));

  private static final Map<Class<?>, Function<String, Object>> VALUES =
      Map.of(
          String.class, text -> text,
          long.class, Long::valueOf,
          Long.class, Long::valueOf,
          int.class, Integer::valueOf,
          BigDecimal.class, BigDecimal::new,
          LocalDate.class, LocalDate::parse,
          Instant.class, Instant::parse,
          Sha256.class, Sha256::new);

  private ActJson() {}

  /** The word by which acts of a kind are known in the store. */
  static String kind(Class<? extends Act> act) {
    return act.getSimpleName();
  }

  static String write(Act act) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      fields(json, act);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private static void fields(JsonGenerator json, Object from) throws IOException {
    json.writeStartObject();
    for (RecordComponent one : from.getClass().getRecordComponents()) {
      Object value = got(one, from);
      if (value != null) {
        json.writeFieldName(one.getName());
        value(json, value);
      }
    }
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, Object value) throws IOException {
    if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list.subList(0, Math.min(MOST_ITEMS, list.size()))) {
        value(json, Objects.requireNonNull(item));
      }
      json.writeEndArray();
    } else if (value instanceof Enum<?> word) {
      json.writeString(word.name());
    } else if (value instanceof BigDecimal number) {
      json.writeString(number.toPlainString());
    } else if (value instanceof Record record && !VALUES.containsKey(record.getClass())) {
      fields(json, record);
    } else {
      json.writeString(Fit.text(value.toString(), LONGEST));
    }
  }

  private static @Nullable Object got(RecordComponent one, Object from) {
    try {
      return one.getAccessor().invoke(from);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalStateException when it is something else
   */
  static Act read(String kind, String text) {
    Class<?> record = KINDS.get(kind);
    if (record == null) {
      throw new IllegalStateException("an act of a case cannot be read: kind \"" + kind + "\"");
    }
    try (JsonParser json = FACTORY.createParser(text)) {
      json.nextToken();
      return (Act) record(json, record);
    } catch (IOException | ReflectiveOperationException | RuntimeException e) {
      throw new IllegalStateException(
          "an act of a case cannot be read: " + kind + " (" + e.getMessage() + ")", e);
    }
  }

  private static Object record(JsonParser json, Class<?> kind)
      throws IOException, ReflectiveOperationException {
    RecordComponent[] components = kind.getRecordComponents();
    Map<String, RecordComponent> known =
        Arrays.stream(components).collect(Collectors.toMap(RecordComponent::getName, one -> one));
    Map<String, Object> values = new HashMap<>();
    expect(json, JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      RecordComponent one = known.get(json.currentName());
      if (one == null) {
        throw new IOException("field \"" + json.currentName() + "\"");
      }
      json.nextToken();
      values.put(one.getName(), value(json, one.getType()));
    }
    return kind.getDeclaredConstructor(
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
        .newInstance(Arrays.stream(components).map(one -> values.get(one.getName())).toArray());
  }

  private static Object value(JsonParser json, Class<?> kind)
      throws IOException, ReflectiveOperationException {
    Function<String, Object> reading = VALUES.get(kind);
    if (reading != null) {
      expect(json, JsonToken.VALUE_STRING);
      return reading.apply(json.getText());
    }
    if (kind == List.class) {
      return texts(json);
    }
    if (kind.isEnum()) {
      expect(json, JsonToken.VALUE_STRING);
      return word(kind, json.getText());
    }
    return record(json, kind);
  }

  private static List<String> texts(JsonParser json) throws IOException {
    expect(json, JsonToken.START_ARRAY);
    List<String> texts = new ArrayList<>();
    while (json.nextToken() == JsonToken.VALUE_STRING) {
      texts.add(json.getText());
    }
    expect(json, JsonToken.END_ARRAY);
    return List.copyOf(texts);
  }

  private static Object word(Class<?> kind, String name) throws IOException {
    for (Object one : Objects.requireNonNull(kind.getEnumConstants())) {
      if (((Enum<?>) one).name().equals(name)) {
        return one;
      }
    }
    throw new IOException("word \"" + name + "\"");
  }

  private static void expect(JsonParser json, JsonToken token) throws IOException {
    if (json.currentToken() != token) {
      throw new IOException(
          token + " was expected at " + json.currentLocation().offsetDescription());
    }
  }
}
