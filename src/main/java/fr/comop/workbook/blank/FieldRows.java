package fr.comop.workbook.blank;

import fr.comop.form.AnswerType;
import fr.comop.form.Field;
import fr.comop.workbook.grid.Marks;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** Writes questions that are answered in one cell: wording, box, hint, "confidentiel". */
final class FieldRows {

  private static final String MARKED = "oui";
  private static final double LEAST = 24;
  private static final double SPACIOUS = 120;
  private static final double GAP = 7;

  private final Page page;
  private final BlankOrder order;
  private final MarkSheet marks;
  private final Validations validations;

  FieldRows(Page page, BlankOrder order, MarkSheet marks, Validations validations) {
    this.page = page;
    this.order = order;
    this.marks = marks;
    this.validations = validations;
  }

  /** The line above the first boxes of a sheet. */
  void head() {
    page.text(Printed.BOX, Look.HEAD, Printed.ANSWER);
    page.text(page.columns().confidential(), Look.HEAD_CENTRED, Printed.CONFIDENTIAL);
    page.down(18);
  }

  /**
   * Writes a question.
   *
   * @param signposted whether to say under its last cell that it is the one for "confidentiel";
   *     never above, where a line of the table before it would be read
   */
  void write(Field field, boolean signposted) {
    boolean wide = field.type() == AnswerType.TEXT || field.type() == AnswerType.CHOICES;
    Optional<BlankOrder.Earlier> brought = Prefill.lastYear(field, order);
    String hint = order.typeset(brought.isPresent() ? Guidance.BROUGHT : Guidance.hint(field));
    double height = Math.max(wording(field), field.spacious() ? SPACIOUS : LEAST);
    height = Math.max(height, box(field, wide ? page.columns().boxEnd() : Printed.BOX));
    if (!wide) {
      height = Math.max(height, beside(hint));
    }
    confidential(field, brought.filter(BlankOrder.Earlier::confidential).isPresent());
    page.down(height);
    if ((wide && !hint.isEmpty()) || signposted) {
      below(wide ? hint : "", signposted);
    }
    page.down(GAP);
  }

  private double wording(Field field) {
    String wording = order.typeset(field.wording());
    Look look = field.spacious() ? Look.BODY : Look.WORDING;
    XSSFCell cell = page.text(0, look, wording);
    if (field.required()) {
      cell.setCellValue(page.starred(wording));
    }
    page.join(0, Printed.BOX - 1);
    marks.name(Marks.title(field.id()), cell);
    return look.lettering().height(wording + " *", page.columns().width(0, Printed.BOX - 1)) + 4;
  }

  private double box(Field field, int end) {
    Look usual = Look.field(field.type(), field.spacious());
    Look look = Prefill.lastYear(field, order).isPresent() ? usual.brought() : usual;
    XSSFCell cell = page.cell(Printed.BOX, field.required() ? look.edged(Edges.REQUIRED) : look);
    for (int column = Printed.BOX + 1; column <= end; column++) {
      page.cell(column, look);
    }
    page.join(Printed.BOX, end);
    String answer = Prefill.answer(field, order);
    if (!answer.isEmpty()) {
      cell.setCellValue(answer);
    }
    marks.name(Marks.answer(field.id()), cell);
    validations.add(field, order.years().in(field.help()), at(cell));
    return look.lettering().height(answer, page.columns().width(Printed.BOX, end) - 2);
  }

  private double beside(String hint) {
    int end = page.columns().boxEnd();
    page.text(Printed.BOX + 1, Look.HINT, hint);
    page.join(Printed.BOX + 1, end);
    return Look.HINT.lettering().height(hint, page.columns().width(Printed.BOX + 1, end) - 2) + 2;
  }

  private void confidential(Field field, boolean marked) {
    XSSFCell cell =
        page.cell(
            page.columns().confidential(),
            field.spacious() ? Look.CONFIDENTIAL : Look.CONFIDENTIAL_MIDDLE);
    if (marked) {
      cell.setCellValue(MARKED);
    }
    marks.name(Marks.confidential(field.id()), cell);
    validations.addConfidential(at(cell));
  }

  private void below(String hint, boolean signposted) {
    int end = page.columns().boxEnd();
    if (!hint.isEmpty()) {
      page.text(Printed.BOX, Look.HINT, hint);
      page.join(Printed.BOX, end);
    }
    if (signposted) {
      page.text(page.columns().confidential(), Look.NOTE, Printed.SIGNPOST);
    }
    page.down(Look.HINT.lettering().height(hint, page.columns().width(Printed.BOX, end) - 2) + 4);
  }

  private static CellRangeAddress at(XSSFCell cell) {
    int row = cell.getRowIndex();
    int column = cell.getColumnIndex();
    return new CellRangeAddress(row, row, column, column);
  }
}
