package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.correspondence.Outbox;
import fr.comop.intake.Quarantine;
import fr.comop.intake.Register;
import fr.comop.intake.Withdrawals;
import fr.comop.intake.assessment.Exhibit;
import fr.comop.reminder.Holding;
import java.io.IOException;
import java.util.List;

/** What came in, for programs. */
public final class ArrivalsJson {
  private ArrivalsJson() {}

  public static String of(List<Register.Line> lines) throws IOException {
    return Json.array(lines, ArrivalsJson::line);
  }

  /** All about one arrival. */
  public static String of(
      Register.Line line,
      Quarantine.Contents contents,
      List<Holding.Held> held,
      List<Outbox.Letter> letters)
      throws IOException {
    return Json.written(
        json -> {
          json.writeStartObject();
          QuarantineJson.fields(json, line.arrival(), contents, held);
          became(json, line);
          Json.array(json, "mails", letters, LetterJson::fields);
          json.writeEndObject();
        });
  }

  private static void line(JsonGenerator json, Register.Line line) throws IOException {
    QuarantineJson.arrival(json, line.arrival());
    json.writeStringField("state", line.arrival().state().name());
    became(json, line);
  }

  private static void became(JsonGenerator json, Register.Line line) throws IOException {
    Json.array(json, "documents", line.filed(), ArrivalsJson::filed);
    Json.texts(json, "exhibits", line.exhibits().stream().map(Exhibit::reference).toList());
  }

  private static void filed(JsonGenerator json, Withdrawals.Filed one) throws IOException {
    json.writeStringField("reference", one.reference());
    json.writeBooleanField("withdrawn", !one.stands());
  }
}
