package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.assessment.Exhibit;
import java.io.IOException;
import java.util.List;

/** What was received in another form, for programs. */
public final class ExhibitsJson {
  private ExhibitsJson() {}

  public static String of(List<Exhibit> exhibits) throws IOException {
    return Json.array(exhibits, ExhibitsJson::exhibit);
  }

  private static void exhibit(JsonGenerator json, Exhibit one) throws IOException {
    json.writeStringField("reference", one.reference());
    json.writeStringField("arrival", Arrival.NUMBERING.reference(one.arrival()));
    json.writeStringField("received", one.receivedAt().toString());
    json.writeStringField("beneficiary", one.beneficiary());
    json.writeNumberField("year", one.year());
    Json.texts(json, "forms", one.forms());
    json.writeStringField("kind", one.kind().name());
    json.writeStringField("what", one.what());
    json.writeStringField("file", one.fileName());
    Exhibit.Verdict verdict = one.verdict();
    if (verdict != null) {
      json.writeBooleanField("stands", verdict.stands());
      json.writeStringField("reason", verdict.reason());
      json.writeStringField("examinedBy", verdict.who());
      json.writeStringField("examinedAt", verdict.at().toString());
    }
  }
}
