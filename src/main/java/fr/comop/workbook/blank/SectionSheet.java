package fr.comop.workbook.blank;

import fr.comop.form.Field;
import fr.comop.form.Question;
import fr.comop.form.Section;
import fr.comop.form.Table;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes one section of a form into its sheet. */
final class SectionSheet {
  private static final double GAP = 14;
  private static final int LINES_KEPT = 3;

  private final Section section;
  private final BlankOrder order;
  private final Page page;
  private final Pages pages;
  private final Validations validations;
  private final FieldRows fields;
  private final TableRows tables;
  private final PictureRows pictures;

  SectionSheet(
      Section section, XSSFSheet sheet, LookStyles styles, BlankOrder order, MarkSheet marks) {
    this.section = section;
    this.order = order;
    this.page = new Page(sheet, styles, SheetColumns.of(section));
    this.pages = new Pages(page.columns(), repeated(section));
    this.validations = new Validations(sheet, marks);
    this.fields = new FieldRows(page, order, marks, validations);
    this.tables = new TableRows(page, order, marks, validations);
    this.pictures = new PictureRows(page, order, marks);
  }

  void write() {
    heading();
    questions(section.questions());
    validations.finish();
    Paper.onPages(page, order, pages);
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
    int first = page.row();
    double top = page.written();
    question.use(
        field -> fields.write(field, signposted),
        table -> {
          int header = tables.write(table);
          if (alone) {
            page.sheet().setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
          }
          together(first, top, header + LINES_KEPT);
        },
        pictures::write);
    if (!(question instanceof Table)) {
      together(first, top, page.row() - 1);
    }
  }

  private void together(int first, double top, int kept) {
    double least =
        IntStream.rangeClosed(first, kept)
            .mapToDouble(row -> page.sheet().getRow(row).getHeightInPoints())
            .sum();
    pages.together(first, top, page.written() - top, least);
  }

  /** The columns that name an action, where lines have codes; else the first. */
  private static int repeated(Section section) {
    return section.questions().stream()
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .mapToInt(SectionSheet::naming)
        .max()
        .orElse(1);
  }

  private static int naming(Table table) {
    Table.Plan plan = table.plan();
    return plan == null
        ? 1
        : (int)
            table.columns().stream()
                .limit(2)
                .filter(one -> one.id().equals(plan.code()) || one.id().equals(plan.title()))
                .count();
  }
}
