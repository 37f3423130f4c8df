package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.form.Finding;
import fr.comop.form.Place;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A finding, for programs. */
final class FindingJson {
  private FindingJson() {}

  /** Its fields, in an object that is open. */
  static void fields(JsonGenerator json, Finding finding) throws IOException {
    json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    json.writeStringField("check", finding.check());
    text(json, "question", finding.question());
    text(json, "label", finding.label());
    Place place = finding.place();
    if (place != null) {
      PlaceJson.fields(json, place);
    }
    if (finding.places().size() > 1) {
      Json.array(json, "cells", finding.places(), PlaceJson::fields);
    }
    text(json, "read", finding.read());
    json.writeStringField("expected", finding.expected());
    json.writeStringField("advice", finding.advice());
  }

  private static void text(JsonGenerator json, String name, @Nullable String text)
      throws IOException {
    if (text != null) {
      json.writeStringField(name, text);
    }
  }
}
