package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.intake.arrival.Arrival;
import fr.comop.reminder.Reply;
import java.io.IOException;
import java.util.List;

/** Replies to reminders, for programs. */
public final class RepliesJson {
  private RepliesJson() {}

  public static String of(List<Reply> replies) throws IOException {
    return Json.array(replies, RepliesJson::reply);
  }

  private static void reply(JsonGenerator json, Reply one) throws IOException {
    json.writeStringField("reference", one.reference());
    json.writeStringField("arrival", Arrival.NUMBERING.reference(one.arrival()));
    json.writeStringField("received", one.receivedAt().toString());
    json.writeStringField("beneficiary", one.beneficiary());
    json.writeNumberField("year", one.year());
    Json.texts(json, "forms", one.forms());
    json.writeStringField("label", one.label().name());
    json.writeStringField("quote", one.quote());
    if (one.doneAt() != null) {
      json.writeStringField("doneAt", one.doneAt().toString());
      json.writeStringField("doneBy", one.doneBy());
    }
  }
}
