package fr.comop.workbook.blank;

import fr.comop.form.Column;
import fr.comop.form.Form;
import fr.comop.form.Question;
import fr.comop.form.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in a blank workbook before anybody writes into it: whoever looks for answers has to
 * know it from what people wrote.
 */
public final class Printed {
  /** The name of the first sheet, which says how to fill in the others. */
  public static final String GUIDE = "Mode d’emploi";

  /** Heads the column of the answers. */
  public static final String ANSWER = "Votre réponse";

  /** Heads the column that marks answers confidential. */
  public static final String CONFIDENTIAL = "Confidentiel";

  /** Heads what the guide says of confidentiality. */
  public static final String ON_CONFIDENTIALITY = "Ce qui est confidentiel";

  /** Stands under the cell that marks an answer confidential, where no title says so. */
  public static final String SIGNPOST = "↑ confidentiel ?";

  /** The column in which answers to questions begin, from 0. */
  public static final int BOX = 2;

  private Printed() {}

  /** What a form explains in the sheets of its workbooks, beside its labels. */
  public static List<String> explanations(Form form) {
    List<String> texts =
        new ArrayList<>(List.of(form.title(), Page.LEGEND, SIGNPOST, Guidance.BROUGHT));
    for (Section section : form.sections()) {
      texts.add(section.intro());
      section.questions().forEach(question -> add(question, texts));
    }
    return texts;
  }

  private static void add(Question question, List<String> texts) {
    texts.add(question.help());
    question.use(
        field -> texts.add(Guidance.hint(field)),
        table -> {
          texts.add(Guidance.help(table));
          if (table.plan() != null) {
            texts.add(table.plan().note());
          }
          table.columns().stream().map(Column::help).forEach(texts::add);
        },
        pictures -> texts.add(PictureRows.HINT));
  }
}
