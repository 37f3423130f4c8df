package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.edition.Edition;
import fr.comop.edition.Piece;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Summaries that were given out, for programs. */
public final class EditionsJson {
  private EditionsJson() {}

  public static String of(List<Edition> all) throws IOException {
    return Json.array(all, EditionsJson::edition);
  }

  private static void edition(JsonGenerator json, Edition one) throws IOException {
    json.writeStringField("reference", one.reference());
    json.writeNumberField("year", one.order().year());
    json.writeStringField("audience", one.order().audience().word());
    Json.texts(json, "conventions", one.order().conventions().stream().sorted().toList());
    json.writeStringField("asOf", one.order().asOf().toString());
    if (!one.order().name().isEmpty()) {
      json.writeStringField("name", one.order().name());
    }
    json.writeStringField("way", one.way().name().toLowerCase(Locale.ROOT));
    Json.texts(json, "recipients", one.recipients());
    json.writeStringField("who", one.who());
    json.writeStringField("given", one.given().toString());
    Json.array(json, "files", one.files(), EditionsJson::file);
  }

  private static void file(JsonGenerator json, Piece one) throws IOException {
    json.writeStringField("name", one.name());
    json.writeStringField("mediaType", one.mediaType());
    json.writeStringField("sha256", one.sha256().hex());
    json.writeNumberField("bytes", one.size());
  }
}
