package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.intake.assessment.Recheck;
import fr.comop.intake.assessment.Rechecked;
import java.io.IOException;

/** What a recheck came to, for programs. */
public final class RecheckJson {
  private RecheckJson() {}

  public static String of(Rechecked rechecked) throws IOException {
    return Json.written(
        json -> {
          json.writeStartObject();
          json.writeBooleanField("dryRun", rechecked.trial());
          json.writeNumberField("read", rechecked.results().size());
          Json.texts(json, "unreadable", rechecked.unread());
          Json.array(json, "changed", rechecked.changed(), RecheckJson::result);
          json.writeObjectFieldStart("checks");
          for (var effect : rechecked.byCheck().entrySet()) {
            json.writeObjectFieldStart(effect.getKey());
            json.writeNumberField("new", effect.getValue().appeared());
            json.writeNumberField("gone", effect.getValue().gone());
            json.writeEndObject();
          }
          json.writeEndObject();
          json.writeEndObject();
        });
  }

  private static void result(JsonGenerator json, Recheck.Result result) throws IOException {
    json.writeStringField("reference", result.stored().submission().reference());
    json.writeBooleanField("latest", result.stored().latest());
    json.writeBooleanField("replaced", result.replaced());
    json.writeStringField("before", result.stored().submission().outcome().word());
    json.writeStringField("after", result.after().word());
    Json.array(json, "new", result.appeared(), FindingJson::fields);
    Json.array(json, "gone", result.gone(), FindingJson::fields);
  }
}
