package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.form.Mark;
import fr.comop.summary.marked.MarkedAnswer;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What is marked confidential, for programs. */
public final class MarkedJson {
  private MarkedJson() {}

  public static String of(List<MarkedAnswer> all) throws IOException {
    return Json.array(all, MarkedJson::fields);
  }

  private static void fields(JsonGenerator json, MarkedAnswer one) throws IOException {
    json.writeStringField("beneficiary", one.structure().beneficiary().id());
    json.writeStringField("reference", one.past().submission().reference());
    json.writeBooleanField("counts", one.past().counts());
    json.writeStringField("section", one.section());
    json.writeStringField("question", one.question());
    if (one.line() > 0) {
      json.writeNumberField("line", one.line());
      json.writeStringField("column", one.column());
    }
    if (!one.sheet().isEmpty()) {
      json.writeStringField("sheet", one.sheet());
      json.writeStringField("cell", one.cell());
    }
    json.writeStringField("text", one.said());
    Mark mark = one.mark();
    if (mark != null) {
      json.writeStringField("mark", mark.name().toLowerCase(Locale.ROOT));
    }
    json.writeStringField("consent", one.consent());
  }
}
