package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.archive.Sha256;
import fr.comop.intake.arrival.Arrival;
import fr.comop.notice.channel.Reported;
import fr.comop.notice.channel.Reporting;
import fr.comop.notice.channel.WaitingSlip;
import java.io.IOException;

/** What became of letters, for programs. */
public final class NoticeReportsJson {
  private NoticeReportsJson() {}

  /** What is said of one that was entered or struck out, or would be. */
  public static String of(Reporting.Entered entered) throws IOException {
    return Json.written(
        json -> {
          json.writeStartObject();
          json.writeStringField("letter", entered.dispatch().reference());
          json.writeBooleanField("fresh", entered.fresh());
          fields(json, entered.reported());
          Json.texts(json, "contradictions", entered.tracking().contradictions());
          json.writeEndObject();
        });
  }

  /** What is said of a slip that was struck out, or would be. */
  public static String of(WaitingSlip slip) throws IOException {
    return Json.written(
        json -> {
          json.writeStartObject();
          fields(json, slip);
          json.writeEndObject();
        });
  }

  static void fields(JsonGenerator json, WaitingSlip one) throws IOException {
    json.writeStringField("reference", one.reference());
    json.writeStringField("letter", one.letter());
    json.writeStringField("name", one.name());
    json.writeStringField("scan", one.scan().hex());
    json.writeStringField("arrival", Arrival.NUMBERING.reference(one.arrival()));
    json.writeStringField("entered", one.entered().toString());
  }

  static void fields(JsonGenerator json, Reported one) throws IOException {
    if (one.id() > 0) {
      json.writeStringField("reference", one.reference());
      json.writeStringField("who", one.who());
      json.writeStringField("entered", one.entered().toString());
    }
    json.writeStringField("event", one.report().kind().word());
    json.writeStringField("day", one.report().day().toString());
    json.writeStringField("number", one.report().number());
    json.writeStringField("reason", one.report().reason());
    Sha256 proof = one.report().proof();
    if (proof != null) {
      json.writeStringField("proof", proof.hex());
      json.writeStringField("proofName", one.proofName());
    }
    TakenBackJson.of(json, one.struck());
  }
}
