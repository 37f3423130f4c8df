package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.form.Place;
import java.io.IOException;

/** A place in a workbook, for programs. */
final class PlaceJson {
  private PlaceJson() {}

  /** Its fields, in an object that is open. */
  static void fields(JsonGenerator json, Place place) throws IOException {
    json.writeStringField("sheet", place.sheet());
    json.writeStringField("cell", place.cell());
  }
}
