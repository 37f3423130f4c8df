package fr.comop.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.form.Answer;
import fr.comop.form.Echo;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Line;
import fr.comop.form.Picture;
import fr.comop.form.Place;
import fr.comop.form.Question;
import fr.comop.form.Value;
import fr.comop.intake.assessment.Assessor;
import fr.comop.intake.assessment.Reading;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was read of a workbook, for programs ({@code forms.md}, "the machine's view"). */
final class ReadingJson {
  private ReadingJson() {}

  static String of(Reading reading) throws IOException {
    return Json.written(
        json -> {
          json.writeStartObject();
          json.writeStringField("outcome", reading.outcome());
          Assessor.Assessment assessment = reading.assessment();
          if (assessment != null && reading.workbook() != null) {
            FilledForm filled = assessment.filled();
            json.writeStringField("form", filled.form().id());
            json.writeNumberField(
                "version", reading.workbook().claim().version().orElse(filled.form().version()));
            json.writeNumberField("year", assessment.year());
            json.writeStringField("beneficiary", reading.beneficiary());
            json.writeStringField("producer", reading.workbook().producer());
            answers(json, filled);
            findings(json, assessment.findings());
            echoes(json, filled.echoes());
            json.writeFieldName("outside");
            OutsideJson.write(json, filled.outside());
            stored(json, reading.beside());
            waived(json, assessment.waived());
          } else {
            json.writeStringField("reason", Objects.requireNonNull(reading.why()).code());
            findings(json, List.of());
          }
          json.writeEndObject();
        });
  }

  private static void answers(JsonGenerator json, FilledForm filled) throws IOException {
    json.writeObjectFieldStart("answers");
    for (Question question : filled.form().questions()) {
      String id = question.id();
      Answer answer = filled.answers().get(id);
      if (answer != null) {
        json.writeObjectFieldStart(id);
        answer(json, answer);
        json.writeStringField("sheet", answer.place().sheet());
        json.writeStringField("cell", answer.place().cell());
        json.writeBooleanField("confidential", filled.confidential().contains(id));
        json.writeEndObject();
      } else if (filled.tables().containsKey(id)) {
        lines(json, id, filled.lines(id));
      } else if (filled.pictures().containsKey(id)) {
        pictures(json, id, filled.pictures().get(id));
      }
    }
    json.writeEndObject();
  }

  private static void echoes(JsonGenerator json, List<Echo> echoes) throws IOException {
    json.writeArrayFieldStart("echoes");
    for (Echo echo : echoes) {
      json.writeStartObject();
      json.writeStringField("question", echo.question());
      json.writeStringField("sheet", echo.place().sheet());
      json.writeStringField("cell", echo.place().cell());
      json.writeStringField("typed", echo.typed());
      json.writeStringField("understood", echo.understood());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void lines(JsonGenerator json, String id, List<Line> lines) throws IOException {
    json.writeArrayFieldStart(id);
    for (Line line : lines) {
      json.writeStartObject();
      json.writeStringField("sheet", line.sheet());
      json.writeNumberField("row", line.row());
      json.writeBooleanField("confidential", line.confidential());
      json.writeObjectFieldStart("cells");
      for (var cell : new TreeMap<>(line.cells()).entrySet()) {
        json.writeObjectFieldStart(cell.getKey());
        answer(json, cell.getValue());
        json.writeStringField("cell", cell.getValue().place().cell());
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void pictures(JsonGenerator json, String id, List<Picture> pictures)
      throws IOException {
    json.writeArrayFieldStart(id);
    for (Picture picture : pictures) {
      json.writeStartObject();
      if (picture.place() != null) {
        json.writeStringField("sheet", picture.place().sheet());
        json.writeStringField("cell", picture.place().cell());
      }
      json.writeStringField("type", picture.mediaType());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void answer(JsonGenerator json, Answer answer) throws IOException {
    json.writeFieldName("value");
    value(json, answer.value());
    json.writeStringField("text", answer.text());
  }

  private static void value(JsonGenerator json, Value value) throws IOException {
    Json.Writing writing =
        value.match(
            words -> to -> to.writeString(words.text()),
            figure -> to -> to.writeNumber(figure.number()),
            dated -> to -> to.writeString(dated.day().toString()),
            chosen -> to -> chosen(to, chosen),
            yesNo -> to -> to.writeBoolean(yesNo.yes()));
    writing.to(json);
  }

  private static void chosen(JsonGenerator json, Value.Chosen chosen) throws IOException {
    if (!chosen.several()) {
      json.writeString(chosen.wordings().get(0));
      return;
    }
    json.writeStartArray();
    for (String wording : chosen.wordings()) {
      json.writeString(wording);
    }
    json.writeEndArray();
  }

  private static void stored(JsonGenerator json, Reading.@Nullable Beside stored)
      throws IOException {
    if (stored == null) {
      return;
    }
    if (stored.earlier() != null) {
      json.writeObjectFieldStart("alreadyReceived");
      json.writeStringField("reference", stored.earlier().reference());
      json.writeStringField("received", stored.earlier().receivedAt().toString());
      json.writeEndObject();
    } else {
      json.writeNumberField("nextVersion", stored.nextVersion());
    }
  }

  private static void waived(JsonGenerator json, List<Assessor.Waived> waived) throws IOException {
    if (waived.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("waived");
    for (Assessor.Waived one : waived) {
      json.writeStartObject();
      json.writeStringField("waiver", one.waiver().reference());
      json.writeStringField("reason", one.waiver().reason());
      finding(json, one.finding());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void findings(JsonGenerator json, List<Finding> findings) throws IOException {
    json.writeArrayFieldStart("findings");
    for (Finding finding : findings) {
      json.writeStartObject();
      finding(json, finding);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The fields of a finding, in an object that is open. */
  static void finding(JsonGenerator json, Finding finding) throws IOException {
    json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    json.writeStringField("check", finding.check());
    text(json, "question", finding.question());
    text(json, "label", finding.label());
    text(json, "sheet", finding.place() == null ? null : finding.place().sheet());
    text(json, "cell", finding.place() == null ? null : finding.place().cell());
    cells(json, finding.places());
    text(json, "read", finding.read());
    json.writeStringField("expected", finding.expected());
    json.writeStringField("advice", finding.advice());
  }

  /** All cells, where there are several. */
  private static void cells(JsonGenerator json, List<Place> places) throws IOException {
    if (places.size() < 2) {
      return;
    }
    json.writeArrayFieldStart("cells");
    for (Place place : places) {
      json.writeStartObject();
      json.writeStringField("sheet", place.sheet());
      json.writeStringField("cell", place.cell());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void text(JsonGenerator json, String name, @Nullable String text)
      throws IOException {
    if (text != null) {
      json.writeStringField(name, text);
    }
  }
}
