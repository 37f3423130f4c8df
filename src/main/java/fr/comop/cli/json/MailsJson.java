package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.correspondence.DeadAddresses;
import fr.comop.correspondence.MailDesk;
import fr.comop.correspondence.Outbox;
import java.io.IOException;

/** Mails and addresses in trouble, for programs. */
public final class MailsJson {
  private MailsJson() {}

  public static String of(MailDesk.Trouble trouble) throws IOException {
    return Json.written(
        json -> {
          json.writeStartObject();
          Json.array(json, "mails", trouble.mails(), MailsJson::stuck);
          Json.array(json, "addresses", trouble.addresses(), MailsJson::dead);
          json.writeNumberField("withheldReceipts", trouble.withheldReceipts());
          json.writeEndObject();
        });
  }

  private static void stuck(JsonGenerator json, Outbox.Stuck one) throws IOException {
    json.writeStringField("reference", one.queued().reference());
    json.writeStringField("state", state(one.hold()));
    json.writeStringField("created", one.queued().created().toString());
    json.writeStringField("kind", one.queued().kind());
    json.writeStringField("messageId", one.queued().mail().messageId());
    json.writeStringField("subject", one.queued().mail().subject());
    json.writeStringField("to", String.join(" ", one.queued().mail().to()));
    json.writeStringField("error", one.why());
  }

  private static String state(Outbox.Hold hold) {
    return switch (hold) {
      case GIVEN_UP -> "failed";
      case PERHAPS_SENT -> "perhaps-sent";
      case CAPPED -> "held";
    };
  }

  private static void dead(JsonGenerator json, DeadAddresses.Dead one) throws IOException {
    json.writeStringField("address", one.address());
    json.writeStringField("since", one.since().toString());
    json.writeStringField("messageId", one.messageId());
    json.writeStringField("reason", one.reason());
  }
}
