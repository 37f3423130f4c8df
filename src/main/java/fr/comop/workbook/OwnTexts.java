package fr.comop.workbook;

import fr.comop.form.Column;
import fr.comop.form.Field;
import fr.comop.form.Form;
import fr.comop.form.Pictures;
import fr.comop.form.Question;
import fr.comop.form.Section;
import fr.comop.form.Table;
import java.util.ArrayList;
import java.util.List;

/** What a form explains in the sheets of its workbooks, beside its labels. */
final class OwnTexts {
  private OwnTexts() {}

  static List<String> of(Form form) {
    List<String> texts =
        new ArrayList<>(List.of(form.title(), Page.LEGEND, FieldRows.SIGNPOST, Guidance.BROUGHT));
    for (Section section : form.sections()) {
      texts.add(section.intro());
      section.questions().forEach(question -> add(question, texts));
    }
    return texts;
  }

  private static void add(Question question, List<String> texts) {
    texts.add(question.help());
    if (question instanceof Field field) {
      texts.add(Guidance.hint(field));
    } else if (question instanceof Table table) {
      texts.add(Guidance.help(table));
      table.columns().stream().map(Column::help).forEach(texts::add);
    } else if (question instanceof Pictures) {
      texts.add(PictureRows.HINT);
    }
  }
}
