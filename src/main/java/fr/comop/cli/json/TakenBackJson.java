package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.desk.TakenBack;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** That something counts no more, for programs. */
final class TakenBackJson {
  private TakenBackJson() {}

  static void of(JsonGenerator json, @Nullable TakenBack why) throws IOException {
    if (why != null) {
      json.writeObjectFieldStart("withdrawn");
      json.writeStringField("reason", why.reason());
      json.writeStringField("who", why.who());
      json.writeStringField("at", why.at().toString());
      json.writeEndObject();
    }
  }
}
