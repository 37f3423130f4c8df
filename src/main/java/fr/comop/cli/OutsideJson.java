package fr.comop.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.form.Outside;
import java.io.IOException;
import java.util.List;

/** Texts outside of every question, for programs. */
final class OutsideJson {
  private OutsideJson() {}

  static void write(JsonGenerator json, List<Outside> texts) throws IOException {
    json.writeStartArray();
    for (Outside one : texts) {
      json.writeStartObject();
      json.writeStringField("sheet", one.place().sheet());
      json.writeStringField("cell", one.place().cell());
      json.writeStringField("text", one.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
