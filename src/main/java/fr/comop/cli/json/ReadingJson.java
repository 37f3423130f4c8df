package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.form.Echo;
import fr.comop.form.FilledForm;
import fr.comop.intake.assessment.Assessor;
import fr.comop.intake.assessment.Reading;
import fr.comop.intake.assessment.Submission;
import fr.comop.workbook.grid.Workbook;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** What was read of a workbook, for programs ({@code forms.md}, "the machine's view"). */
public final class ReadingJson {
  private ReadingJson() {}

  public static String of(Reading reading) throws IOException {
    return Json.written(
        json -> {
          json.writeStartObject();
          json.writeStringField("outcome", reading.outcome());
          Assessor.Assessment assessment = reading.assessment();
          Workbook workbook = reading.workbook();
          if (assessment != null && workbook != null) {
            head(json, reading.beneficiary(), workbook, assessment);
            body(json, assessment);
            Reading.Beside beside = reading.beside();
            if (beside != null) {
              stored(json, beside);
            }
            if (!assessment.waived().isEmpty()) {
              Json.array(json, "waived", assessment.waived(), ReadingJson::waived);
            }
          } else {
            json.writeStringField("reason", Objects.requireNonNull(reading.why()).code());
            Json.array(json, "findings", List.of(), FindingJson::fields);
          }
          json.writeEndObject();
        });
  }

  private static void head(
      JsonGenerator json, String beneficiary, Workbook workbook, Assessor.Assessment assessment)
      throws IOException {
    FilledForm filled = assessment.filled();
    json.writeStringField("form", filled.form().id());
    json.writeNumberField("version", workbook.claim().version().orElse(filled.form().version()));
    json.writeNumberField("year", assessment.year());
    json.writeStringField("beneficiary", beneficiary);
    json.writeStringField("producer", workbook.producer());
  }

  private static void body(JsonGenerator json, Assessor.Assessment assessment) throws IOException {
    FilledForm filled = assessment.filled();
    json.writeObjectFieldStart("answers");
    AnswersJson.fields(json, filled);
    json.writeEndObject();
    Json.array(json, "findings", assessment.findings(), FindingJson::fields);
    Json.array(json, "echoes", filled.echoes(), ReadingJson::echo);
    Json.array(json, "outside", filled.outside(), NotesJson::fields);
  }

  private static void echo(JsonGenerator json, Echo echo) throws IOException {
    json.writeStringField("question", echo.question());
    PlaceJson.fields(json, echo.place());
    json.writeStringField("typed", echo.typed());
    json.writeStringField("understood", echo.understood());
  }

  private static void stored(JsonGenerator json, Reading.Beside beside) throws IOException {
    Submission earlier = beside.earlier();
    if (earlier == null) {
      json.writeNumberField("nextVersion", beside.nextVersion());
      return;
    }
    json.writeObjectFieldStart("alreadyReceived");
    json.writeStringField("reference", earlier.reference());
    json.writeStringField("received", earlier.receivedAt().toString());
    json.writeEndObject();
  }

  private static void waived(JsonGenerator json, Assessor.Waived one) throws IOException {
    json.writeStringField("waiver", one.waiver().reference());
    json.writeStringField("reason", one.waiver().reason());
    FindingJson.fields(json, one.finding());
  }
}
