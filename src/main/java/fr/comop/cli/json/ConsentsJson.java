package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.consent.Consent;
import java.io.IOException;
import java.util.List;

/** Consents of structures, for programs. */
public final class ConsentsJson {
  private ConsentsJson() {}

  public static String of(List<Consent> all) throws IOException {
    return Json.array(all, ConsentsJson::consent);
  }

  private static void consent(JsonGenerator json, Consent one) throws IOException {
    json.writeStringField("reference", one.reference());
    json.writeStringField("beneficiary", one.terms().beneficiary());
    json.writeStringField("convention", one.terms().convention());
    json.writeStringField("scope", one.terms().scope().word());
    json.writeStringField("audience", one.terms().reach().word());
    json.writeStringField("evidence", one.terms().evidence());
    json.writeStringField("written", one.terms().written().toString());
    json.writeStringField("who", one.who());
    json.writeStringField("entered", one.entered().toString());
    TakenBackJson.of(json, one.takenBack());
  }
}
