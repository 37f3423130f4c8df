package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.form.Place;
import fr.comop.funding.GrantAccount;
import fr.comop.meeting.Attendance;
import fr.comop.meeting.Committee;
import fr.comop.summary.Conduct;
import fr.comop.summary.Origin;
import fr.comop.summary.Past;
import fr.comop.summary.Quoted;
import fr.comop.summary.Spread;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.Told;
import fr.comop.summary.Total;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a year comes to, for programs. */
public final class SummaryJson {
  private SummaryJson() {}

  /** All that an audience is told. */
  public static String of(Summary summary) throws IOException {
    return Json.written(
        json -> {
          json.writeStartObject();
          json.writeNumberField("year", summary.head().year());
          json.writeStringField("asOf", summary.head().asOf().toString());
          json.writeStringField("audience", summary.head().audience().word());
          json.writeBooleanField("provisional", summary.head().provisional());
          Json.array(json, "documents", summary.head().progress(), SummaryJson::progress);
          Json.array(json, "committee", summary.committee().held(), SummaryJson::meeting);
          json.writeFieldName("totals");
          totals(json, summary.totals());
          json.writeObjectFieldStart("departments");
          for (Map.Entry<String, Map<String, Total>> one : summary.departments().entrySet()) {
            json.writeFieldName(one.getKey());
            totals(json, one.getValue());
          }
          json.writeEndObject();
          json.writeFieldName("matrices");
          spreads(json, summary, summary.spreads());
          Json.array(
              json,
              "structures",
              summary.structures(),
              (object, one) -> structure(object, summary, one));
          json.writeEndObject();
        });
  }

  private static void progress(JsonGenerator json, Summary.Progress one) throws IOException {
    json.writeStringField("title", one.title());
    json.writeNumberField("owed", one.owed());
    json.writeNumberField("complete", one.complete());
    json.writeNumberField("inTime", one.inTime());
    json.writeNumberField("late", one.late());
    json.writeNumberField("otherForm", one.otherForm());
    json.writeNumberField("missing", one.missing());
  }

  private static void meeting(JsonGenerator json, Committee.Held one) throws IOException {
    json.writeStringField("reference", one.meeting().reference());
    json.writeStringField("begins", one.meeting().terms().begins().toString());
    Json.texts(json, "convened", List.copyOf(one.convened()));
    json.writeObjectFieldStart("attendance");
    for (Attendance came : one.by().values()) {
      json.writeStringField(came.beneficiary(), MeetingsJson.word(came.kind()));
    }
    json.writeEndObject();
  }

  private static void totals(JsonGenerator json, Map<String, Total> totals) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, Total> one : totals.entrySet()) {
      json.writeObjectFieldStart(one.getKey());
      told(json, one.getValue().told());
      json.writeNumberField("restsOn", one.getValue().restsOn());
      json.writeNumberField("of", one.getValue().of());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void told(JsonGenerator json, Told told) throws IOException {
    if (told instanceof Told.Known known) {
      json.writeNumberField("value", known.number());
      if (known.gaps() > 0) {
        json.writeNumberField("linesWithoutAnswer", known.gaps());
      }
      if (known.confidential()) {
        json.writeBooleanField("confidential", true);
      }
      if (!known.from().isEmpty()) {
        Json.array(json, "from", known.from(), SummaryJson::origin);
      }
    } else if (told instanceof Told.Missing missing) {
      json.writeStringField("missing", word(missing.why()));
    } else if (told instanceof Told.Withheld withheld) {
      json.writeStringField("withheld", word(withheld.because()));
    }
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void origin(JsonGenerator json, Origin origin) throws IOException {
    Place place = origin.place();
    json.writeStringField("reference", origin.reference());
    json.writeStringField("sheet", place.sheet());
    json.writeStringField("cell", place.cell());
  }

  private static void structure(JsonGenerator json, Summary summary, Structure one)
      throws IOException {
    json.writeStringField("beneficiary", one.beneficiary().id());
    json.writeStringField("department", one.beneficiary().department());
    if (one.grant().isPresent()) {
      json.writeNumberField("grant", one.grant().get());
    }
    json.writeNumberField("paid", one.account().paid());
    Json.array(json, "payments", one.account().payments(), PaymentsJson::payment);
    Json.array(json, "attributive", one.account().attributive(), SummaryJson::attributive);
    json.writeBooleanField("renewalWaits", summary.renewalWaits(one));
    if (one.opinion() != null) {
      json.writeObjectFieldStart("opinion");
      OpinionsJson.opinion(json, one.opinion());
      json.writeEndObject();
    }
    Json.array(json, "documents", one.documents(), StatusJson::deliverable);
    json.writeFieldName("figures");
    figures(json, one.figures());
    conduct(json, one.actions().conduct());
    json.writeFieldName("matrices");
    spreads(json, summary, one.actions().spreads());
    Json.array(json, "quotes", one.quotes(), SummaryJson::quoted);
    Json.array(json, "history", one.history(), SummaryJson::past);
  }

  private static void attributive(JsonGenerator json, GrantAccount.Attributive one)
      throws IOException {
    json.writeStringField("convention", one.convention());
    json.writeNumberField("amount", one.grant().amount());
    if (!one.grant().reference().isEmpty()) {
      json.writeStringField("reference", one.grant().reference());
    }
    json.writeBooleanField("renewalWaitsForReport", one.grant().renewalWaits());
  }

  private static void figures(JsonGenerator json, Map<String, Told> figures) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, Told> one : figures.entrySet()) {
      json.writeObjectFieldStart(one.getKey());
      told(json, one.getValue());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void conduct(JsonGenerator json, Conduct conduct) throws IOException {
    json.writeBooleanField("reported", conduct.reported());
    Json.array(json, "planned", conduct.planned(), SummaryJson::fate);
    Json.array(json, "unplanned", conduct.unplanned(), SummaryJson::fate);
  }

  private static void fate(JsonGenerator json, Conduct.Fate fate) throws IOException {
    json.writeStringField("code", fate.code());
    json.writeStringField("title", fate.title());
    if (fate.status() != null) {
      json.writeStringField("status", fate.status());
    }
    if (!fate.reason().isEmpty()) {
      json.writeStringField("reason", fate.reason());
    }
    if (fate.confidential()) {
      json.writeBooleanField("confidential", true);
    }
  }

  private static void spreads(JsonGenerator json, Summary summary, Map<String, Spread> spreads)
      throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, Spread> one : spreads.entrySet()) {
      List<String> wordings =
          summary.outline().matrices().stream()
              .filter(matrix -> matrix.id().equals(one.getKey()))
              .findFirst()
              .orElseThrow()
              .wordings();
      json.writeObjectFieldStart(one.getKey());
      for (int at = 0; at < one.getValue().shares().size(); at++) {
        json.writeObjectFieldStart(wordings.get(at));
        Spread.Share share = one.getValue().shares().get(at);
        if (share.few()) {
          json.writeStringField("withheld", word(Told.Because.TOO_FEW));
        } else {
          json.writeNumberField("lines", share.lines());
          json.writeNumberField("measure", share.measure());
        }
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void quoted(JsonGenerator json, Quoted one) throws IOException {
    json.writeStringField("quote", one.quote());
    json.writeStringField("words", one.words());
    if (one.confidential()) {
      json.writeBooleanField("confidential", true);
    }
  }

  private static void past(JsonGenerator json, Past one) throws IOException {
    json.writeStringField("reference", one.submission().reference());
    json.writeNumberField("year", one.submission().year());
    json.writeStringField("received", one.submission().receivedAt().toString());
    json.writeBooleanField("counts", one.counts());
    json.writeFieldName("figures");
    figures(json, one.figures());
  }
}
