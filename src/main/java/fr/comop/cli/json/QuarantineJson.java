package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.intake.arrival.Arrival;
import java.io.IOException;
import java.util.List;

/** What was put aside, for programs. */
public final class QuarantineJson {
  private QuarantineJson() {}

  /** All that waits for a decision. */
  public static String of(List<Arrival> waiting) throws IOException {
    return Json.array(waiting, QuarantineJson::arrival);
  }

  private static void arrival(JsonGenerator json, Arrival arrival) throws IOException {
    json.writeStringField("reference", arrival.reference());
    json.writeStringField("received", arrival.receivedAt().toString());
    json.writeStringField("channel", arrival.channel().name());
    json.writeStringField("from", arrival.from());
    json.writeStringField("subject", arrival.title());
    json.writeStringField("reason", arrival.became());
  }
}
