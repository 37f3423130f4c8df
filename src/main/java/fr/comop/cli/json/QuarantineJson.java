package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.form.Form;
import fr.comop.intake.Quarantine;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.identification.Opened;
import fr.comop.reminder.Holding;
import fr.comop.workbook.grid.Workbook;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

/** What was put aside, for programs. */
public final class QuarantineJson {
  private QuarantineJson() {}

  /** All that waits for a decision. */
  public static String of(List<Arrival> waiting) throws IOException {
    return Json.array(waiting, QuarantineJson::arrival);
  }

  /** All about one arrival. */
  public static String of(Arrival arrival, Quarantine.Contents contents, List<Holding.Held> held)
      throws IOException {
    return Json.written(
        json -> {
          json.writeStartObject();
          fields(json, arrival, contents, held);
          json.writeEndObject();
        });
  }

  /** All about one arrival, in an object that is open. */
  static void fields(
      JsonGenerator json, Arrival arrival, Quarantine.Contents contents, List<Holding.Held> held)
      throws IOException {
    arrival(json, arrival);
    json.writeStringField("state", arrival.state().name());
    json.writeStringField("sha256", arrival.sha256().hex());
    Json.array(json, "files", contents.files(), QuarantineJson::file);
    Json.texts(json, "tooLarge", contents.tooLarge());
    Json.texts(json, "text", contents.text());
    Json.texts(json, "named", List.copyOf(new TreeSet<>(contents.named())));
    Json.array(json, "holdsBack", held, QuarantineJson::held);
  }

  private static void file(JsonGenerator json, Opened one) throws IOException {
    json.writeStringField("name", one.file().name());
    json.writeNumberField("size", one.file().size());
    json.writeStringField("kind", one.kind().name());
    json.writeStringField("sha256", one.file().sha256().hex());
    Form form = one.form();
    Workbook workbook = one.workbook();
    if (form != null && workbook != null) {
      json.writeStringField("form", form.id());
      if (workbook.claim().year().isPresent()) {
        json.writeNumberField("year", workbook.claim().year().get());
      }
      if (workbook.claim().beneficiary().isPresent()) {
        json.writeStringField("beneficiary", workbook.claim().beneficiary().get());
      }
    }
  }

  private static void held(JsonGenerator json, Holding.Held one) throws IOException {
    json.writeStringField("beneficiary", one.beneficiary().id());
    Json.texts(json, "documents", one.documents());
  }

  /** What lists show of one, in an object that is open. */
  static void arrival(JsonGenerator json, Arrival arrival) throws IOException {
    json.writeStringField("reference", arrival.reference());
    json.writeStringField("received", arrival.receivedAt().toString());
    json.writeStringField("channel", arrival.channel().name());
    json.writeStringField("from", arrival.from());
    json.writeStringField("subject", arrival.title());
    json.writeStringField("reason", arrival.became());
  }
}
