package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.retention.Proposal;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What is due for destruction, for programs. */
public final class RetentionJson {
  private RetentionJson() {}

  /** What the rules say. */
  public static String of(Proposal proposal) throws IOException {
    return Json.written(
        json -> {
          json.writeStartObject();
          Json.array(json, "destroy", proposal.lots(), RetentionJson::lot);
          Json.array(json, "handOver", proposal.handed(), RetentionJson::lot);
          Json.array(json, "held", List.copyOf(proposal.held().entrySet()), RetentionJson::held);
          json.writeEndObject();
        });
  }

  private static void lot(JsonGenerator json, Proposal.Lot lot) throws IOException {
    json.writeStringField("kind", lot.kind().word());
    json.writeStringField("convention", lot.convention());
    json.writeStringField("since", lot.since().toString());
    json.writeNumberField("items", lot.items());
    json.writeNumberField("bytes", lot.bytes());
    json.writeStringField("first", lot.first().toString());
    json.writeStringField("last", lot.last().toString());
  }

  private static void held(JsonGenerator json, Map.Entry<String, Long> one) throws IOException {
    json.writeNumberField("items", one.getValue());
    json.writeStringField("reason", one.getKey());
  }
}
