package fr.comop.cli.it;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.doctor.check.Finding;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

/** What was found, for programs. */
final class FindingsJson {
  private FindingsJson() {}

  static String of(List<Finding> found) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter()) {
      json.writeStartArray();
      for (Finding one : found) {
        json.writeStartObject();
        json.writeStringField("grade", one.grade().name().toLowerCase(Locale.ROOT));
        json.writeStringField("about", one.about());
        json.writeStringField("what", one.what());
        json.writeStringField("remedy", one.remedy());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    return out.toString();
  }
}
