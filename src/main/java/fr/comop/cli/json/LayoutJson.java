package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.form.Form;
import fr.comop.form.Question;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.grid.CellAddress;
import java.io.IOException;

/** Where each question of a workbook is, for programs. */
public final class LayoutJson {
  private LayoutJson() {}

  public static String of(Layout layout, Form form) throws IOException {
    return Json.written(
        json -> {
          json.writeStartObject();
          for (Question question : form.questions()) {
            Layout.FieldPlace field = layout.fields().get(question.id());
            Layout.TablePlace table = layout.tables().get(question.id());
            if (field != null) {
              field(json, question.id(), field);
            } else if (table != null) {
              table(json, question.id(), table);
            }
          }
          json.writeEndObject();
        });
  }

  private static void field(JsonGenerator json, String id, Layout.FieldPlace place)
      throws IOException {
    json.writeObjectFieldStart(id);
    json.writeStringField("sheet", place.sheet().name());
    json.writeStringField("cell", place.cell().toString());
    if (place.confidential() != null) {
      json.writeStringField("confidential", place.confidential().toString());
    }
    json.writeEndObject();
  }

  private static void table(JsonGenerator json, String id, Layout.TablePlace place)
      throws IOException {
    int left = place.columns().values().stream().min(Integer::compare).orElse(1);
    json.writeObjectFieldStart(id);
    json.writeStringField("sheet", place.sheet().name());
    json.writeStringField("header", new CellAddress(place.header(), left).toString());
    json.writeStringField("first", new CellAddress(place.first(), left).toString());
    json.writeObjectFieldStart("columns");
    for (var column : new java.util.TreeMap<>(place.columns()).entrySet()) {
      json.writeStringField(column.getKey(), CellAddress.lettersOf(column.getValue()));
    }
    json.writeEndObject();
    if (place.confidential() > 0) {
      json.writeStringField("confidential", CellAddress.lettersOf(place.confidential()));
    }
    json.writeEndObject();
  }
}
