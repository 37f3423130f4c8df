package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.form.Outside;
import java.io.IOException;
import java.util.List;

/** Texts outside of every question, for programs. */
public final class NotesJson {
  private NotesJson() {}

  public static String of(List<Outside> notes) throws IOException {
    return Json.array(notes, NotesJson::fields);
  }

  static void fields(JsonGenerator json, Outside one) throws IOException {
    PlaceJson.fields(json, one.place());
    json.writeStringField("text", one.text());
  }
}
