package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Evidence;
import fr.comop.notice.Notice;
import fr.comop.notice.Recorded;
import fr.comop.notice.desk.LetterDesk;
import fr.comop.notice.desk.Told;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Cases, for programs. */
public final class CasesJson {
  private CasesJson() {}

  public static String of(List<DefaultCase> all) throws IOException {
    return Json.array(all, CasesJson::file);
  }

  /** One, with all that was done in it. */
  public static String of(DefaultCase one) throws IOException {
    return Json.written(
        json -> {
          json.writeStartObject();
          whole(json, one);
          json.writeEndObject();
        });
  }

  /** What is said of a PDF that was written. */
  public static String written(Notice one, Path file) throws IOException {
    return Json.written(
        json -> {
          json.writeStartObject();
          letter(json, one);
          json.writeStringField("file", file.toString());
          json.writeEndObject();
        });
  }

  static void whole(JsonGenerator json, DefaultCase one) throws IOException {
    file(json, one);
    Json.array(json, "history", one.history(), (to, act) -> act(to, one, act));
  }

  private static void file(JsonGenerator json, DefaultCase one) throws IOException {
    if (one.id() != 0) {
      json.writeStringField("reference", one.reference());
    }
    json.writeStringField("beneficiary", one.key().beneficiary());
    json.writeStringField("convention", one.key().convention());
    json.writeNumberField("year", one.key().year());
    json.writeStringField("cause", one.key().cause().word());
    json.writeStringField("stage", one.stage().name());
    Json.texts(json, "documents", List.copyOf(one.documents()));
    json.writeStringField("opened", one.history().get(0).at().toString());
    Json.array(json, "letters", one.notices(), CasesJson::letter);
  }

  private static void letter(JsonGenerator json, Notice one) throws IOException {
    json.writeStringField("reference", one.reference());
    json.writeStringField("kind", one.kind().word());
    json.writeStringField("stage", one.stage().name());
    if (LetterDesk.printed(one).isPresent()) {
      json.writeStringField("sha256", LetterDesk.printed(one).get().hex());
    }
    if (LetterDesk.signedPrint(one).isPresent()) {
      json.writeStringField("signedSha256", LetterDesk.signedPrint(one).get().hex());
    }
    if (one.notified().isPresent()) {
      json.writeStringField("notified", one.notified().get().toString());
    }
    Json.texts(json, "trackingNumbers", one.tracking().numbers());
  }

  private static void act(JsonGenerator json, DefaultCase file, Recorded one) throws IOException {
    json.writeNumberField("number", one.number());
    json.writeStringField("act", one.act().getClass().getSimpleName());
    json.writeStringField("at", one.at().toString());
    json.writeStringField("who", one.who());
    json.writeStringField("said", Told.of(file, one));
    Evidence evidence = one.evidence();
    if (evidence != null) {
      json.writeStringField("evidence", evidence.name());
      json.writeStringField("evidenceSha256", evidence.sha256().hex());
    }
  }
}
