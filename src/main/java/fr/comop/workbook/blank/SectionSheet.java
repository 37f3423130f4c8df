package fr.comop.workbook.blank;

import fr.comop.form.Field;
import fr.comop.form.Question;
import fr.comop.form.Section;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes one section of a form into its sheet. */
final class SectionSheet {
  private static final double GAP = 14;

  private final Section section;
  private final BlankOrder order;
  private final Page page;
  private final Validations validations;
  private final FieldRows fields;
  private final TableRows tables;
  private final PictureRows pictures;

  SectionSheet(
      Section section, XSSFSheet sheet, LookStyles styles, BlankOrder order, MarkSheet marks) {
    this.section = section;
    this.order = order;
    this.page = new Page(sheet, styles, SheetColumns.of(section));
    this.validations = new Validations(sheet, marks);
    this.fields = new FieldRows(page, order, marks, validations);
    this.tables = new TableRows(page, order, marks, validations);
    this.pictures = new PictureRows(page, order, marks);
  }

  void write() {
    heading();
    questions(section.questions());
    validations.finish();
    Paper.prepare(page, order);
    Protection.apply(page.sheet());
  }

  private void heading() {
    page.title(order.typeset(section.title()));
    page.down(6);
    if (!section.intro().isEmpty()) {
      page.paragraph(Look.INTRODUCTION, order.typeset(section.intro()));
    }
    page.legend();
    page.down(GAP);
  }

  private void questions(List<Question> questions) {
    boolean amongFields = questions.get(0) instanceof Field;
    if (amongFields) {
      fields.head();
    }
    for (int index = 0; index < questions.size(); index++) {
      Question question = questions.get(index);
      boolean field = question instanceof Field;
      if (index > 0 && !(field && amongFields)) {
        page.down(GAP);
      }
      write(question, field && !amongFields, questions.size() == 1);
      amongFields = field;
    }
  }

  private void write(Question question, boolean signposted, boolean alone) {
    question.use(
        field -> fields.write(field, signposted),
        table -> {
          int header = tables.write(table);
          if (alone) {
            page.sheet().setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
          }
        },
        pictures::write);
  }
}
