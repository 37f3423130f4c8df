package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.funding.Opinion;
import java.io.IOException;
import java.util.List;

/** Opinions of the service, for programs. */
public final class OpinionsJson {
  private OpinionsJson() {}

  public static String of(List<Opinion> all) throws IOException {
    return Json.array(all, OpinionsJson::opinion);
  }

  static void opinion(JsonGenerator json, Opinion one) throws IOException {
    json.writeStringField("reference", one.reference());
    json.writeStringField("beneficiary", one.beneficiary());
    json.writeNumberField("year", one.year());
    json.writeStringField("kind", one.kind().word());
    json.writeStringField("text", one.words());
    if (!one.followUp().isEmpty()) {
      json.writeStringField("followUp", one.followUp());
    }
    if (one.proposal() != null) {
      json.writeNumberField("proposal", one.proposal());
    }
    json.writeStringField("who", one.who());
    json.writeStringField("given", one.given().toString());
  }
}
