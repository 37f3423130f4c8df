package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.intake.assessment.Waiver;
import java.io.IOException;
import java.util.List;

/** Checks that staff waived, for programs. */
public final class WaiversJson {
  private WaiversJson() {}

  public static String of(List<Waiver> all) throws IOException {
    return Json.array(all, WaiversJson::waiver);
  }

  private static void waiver(JsonGenerator json, Waiver waiver) throws IOException {
    json.writeStringField("reference", waiver.reference());
    json.writeStringField("beneficiary", waiver.beneficiary());
    json.writeStringField("form", waiver.form());
    json.writeNumberField("year", waiver.year());
    json.writeStringField("check", waiver.check());
    if (waiver.question() != null) {
      json.writeStringField("question", waiver.question());
    }
    json.writeStringField("reason", waiver.reason());
    json.writeStringField("until", waiver.until().toString());
    json.writeStringField("who", waiver.who());
    json.writeStringField("given", waiver.given().toString());
    if (waiver.ended() != null) {
      json.writeStringField("ended", waiver.ended().toString());
    }
  }
}
