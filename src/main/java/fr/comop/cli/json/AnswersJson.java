package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.form.Answer;
import fr.comop.form.FilledForm;
import fr.comop.form.Line;
import fr.comop.form.Picture;
import fr.comop.form.Question;
import fr.comop.form.Value;
import java.io.IOException;
import java.util.TreeMap;

/** What was answered in a workbook, for programs, in the order of the form. */
final class AnswersJson {
  private AnswersJson() {}

  /** A field for each question that is answered, in an object that is open. */
  static void fields(JsonGenerator json, FilledForm filled) throws IOException {
    for (Question question : filled.form().questions()) {
      String id = question.id();
      Answer answer = filled.answers().get(id);
      if (answer != null) {
        json.writeObjectFieldStart(id);
        answer(json, answer);
        PlaceJson.fields(json, answer.place());
        json.writeBooleanField("confidential", filled.confidential().contains(id));
        json.writeEndObject();
      } else if (filled.tables().containsKey(id)) {
        Json.array(json, id, filled.lines(id), AnswersJson::line);
      } else if (filled.pictures().containsKey(id)) {
        Json.array(json, id, filled.pictures().get(id), AnswersJson::picture);
      }
    }
  }

  private static void line(JsonGenerator json, Line line) throws IOException {
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
  }

  private static void picture(JsonGenerator json, Picture picture) throws IOException {
    if (picture.place() != null) {
      PlaceJson.fields(json, picture.place());
    }
    json.writeStringField("type", picture.mediaType());
  }

  private static void answer(JsonGenerator json, Answer answer) throws IOException {
    json.writeFieldName("value");
    value(answer.value()).to(json);
    json.writeStringField("text", answer.text());
  }

  private static Json.Writing value(Value value) {
    return value.match(
        words -> to -> to.writeString(words.text()),
        figure -> to -> to.writeNumber(figure.number()),
        dated -> to -> to.writeString(dated.day().toString()),
        chosen -> to -> chosen(to, chosen),
        yesNo -> to -> to.writeBoolean(yesNo.yes()));
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
}
