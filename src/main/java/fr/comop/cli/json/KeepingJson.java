package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.archive.Sha256;
import fr.comop.keeping.BackingUp;
import fr.comop.keeping.Facts;
import fr.comop.keeping.MovingStore;
import fr.comop.keeping.Restoring;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What became of a backup, for programs. */
public final class KeepingJson {
  private KeepingJson() {}

  /** One that was taken. */
  public static String of(BackingUp.Taken taken) throws IOException {
    return Json.written(
        json -> {
          json.writeStartObject();
          json.writeStringField("file", taken.file().toString());
          json.writeStringField("sha256", taken.sha256().hex());
          json.writeNumberField("size", taken.size());
          json.writeNumberField("contents", taken.contents());
          json.writeNumberField("destroyedMeanwhile", taken.gone().size());
          facts(json, taken.facts());
          json.writeEndObject();
        });
  }

  /** One that was read again. */
  public static String of(Facts facts, List<String> flaws) throws IOException {
    return Json.written(
        json -> {
          json.writeStartObject();
          json.writeBooleanField("intact", flaws.isEmpty());
          Json.texts(json, "flaws", flaws);
          facts(json, facts);
          json.writeEndObject();
        });
  }

  /** One that was put back. */
  public static String of(Restoring.Restored restored) throws IOException {
    return Json.written(
        json -> {
          json.writeStartObject();
          json.writeStringField("data", restored.place().data().toString());
          json.writeBooleanField("auditIntact", restored.check().flaws().isEmpty());
          json.writeNumberField("mailsWaiting", restored.waiting());
          json.writeBooleanField("routes", restored.place().hasRoutes());
          facts(json, restored.facts());
          json.writeEndObject();
        });
  }

  /** A store that was taken over by another database. */
  public static String of(MovingStore.Moved moved) throws IOException {
    return Json.written(
        json -> {
          json.writeStartObject();
          json.writeObjectFieldStart("tables");
          for (Map.Entry<String, Long> one : moved.rows().entrySet()) {
            json.writeNumberField(one.getKey(), one.getValue());
          }
          json.writeEndObject();
          json.writeBooleanField("auditIntact", moved.check().flaws().isEmpty());
          json.writeEndObject();
        });
  }

  private static void facts(JsonGenerator json, Facts facts) throws IOException {
    json.writeStringField("comop", facts.version());
    json.writeStringField("at", facts.at().toString());
    json.writeStringField("audit", facts.audit().toString());
    json.writeNumberField("rows", facts.rows());
    Json.texts(json, "missing", facts.missing().stream().map(Sha256::hex).toList());
    Json.texts(json, "leftOut", facts.leftOut());
  }
}
