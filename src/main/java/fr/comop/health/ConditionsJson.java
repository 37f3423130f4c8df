package fr.comop.health;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.french.French;
import java.io.IOException;
import java.util.List;

/** What is red, for programs: the same wherever they ask. */
public final class ConditionsJson {
  private ConditionsJson() {}

  /** Writes an array of them into an object that is open. */
  public static void write(JsonGenerator json, String name, List<Condition> conditions)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Condition one : conditions) {
      json.writeStartObject();
      json.writeStringField("key", one.trouble().key());
      json.writeStringField("since", one.since().toString());
      json.writeStringField("what", French.typeset(one.trouble().what()));
      json.writeStringField("todo", French.typeset(one.trouble().todo()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
