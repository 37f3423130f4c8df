package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import java.io.IOException;
import java.util.Locale;

/** Mails of ours and what became of them, for programs. */
public final class LetterJson {
  private LetterJson() {}

  /** All of one. */
  public static String of(Outbox.Letter letter) throws IOException {
    return Json.written(
        json -> {
          json.writeStartObject();
          fields(json, letter);
          json.writeStringField("text", letter.queued().mail().text());
          json.writeEndObject();
        });
  }

  /** Its head, in an object that is open. */
  static void fields(JsonGenerator json, Outbox.Letter letter) throws IOException {
    Mail mail = letter.queued().mail();
    json.writeStringField("reference", letter.queued().reference());
    json.writeStringField("state", letter.fate().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    if (letter.sentAt() != null) {
      json.writeStringField("sent", letter.sentAt().toString());
    }
    json.writeStringField("kind", letter.queued().kind());
    json.writeStringField("messageId", mail.messageId());
    Json.texts(json, "to", mail.to());
    Json.texts(json, "cc", mail.cc());
    json.writeStringField("subject", mail.subject());
    Json.texts(json, "files", mail.files().stream().map(Mail.File::name).toList());
  }
}
