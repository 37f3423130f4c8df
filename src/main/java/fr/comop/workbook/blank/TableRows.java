package fr.comop.workbook.blank;

import fr.comop.form.AnswerType;
import fr.comop.form.Column;
import fr.comop.form.Table;
import fr.comop.workbook.grid.Marks;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Writes questions that are answered in lines: wording, help, column titles, blank lines. */
final class TableRows {
  private static final double LINE = 18;
  private static final double INDENT = 1.5;
  private static final int LONG_WORDING = 140;
  private static final Pattern LEAD = Pattern.compile("^.{20,}?(?=\\s*[:?\\n]|\\.\\s)");

  private final Page page;
  private final BlankOrder order;
  private final MarkSheet marks;
  private final Validations validations;

  TableRows(Page page, BlankOrder order, MarkSheet marks, Validations validations) {
    this.page = page;
    this.order = order;
    this.marks = marks;
    this.validations = validations;
  }

  /**
   * Writes a table.
   *
   * @return the number of its header row
   */
  int write(Table table) {
    title(table);
    paragraph(Guidance.help(table));
    paragraph(Prefill.note(table, order));
    int header = page.row();
    header(table);
    int first = page.row();
    lines(table);
    guide(table, first, page.row() - 1);
    return header;
  }

  private void title(Table table) {
    String wording = order.typeset(table.wording());
    int end = page.columns().measure();
    XSSFRichTextString title = page.lead(wording, lead(wording), table.required());
    XSSFCell cell = page.cell(0, Look.BODY);
    cell.setCellValue(title);
    page.join(0, end);
    page.down(Lettering.STRONG.height(wording + " *", page.columns().width(0, end)));
    marks.name(Marks.title(table.id()), cell);
  }

  // A long wording is easier to scan when only its first clause is bold.
  private static int lead(String wording) {
    Matcher matcher = LEAD.matcher(wording);
    return wording.length() > LONG_WORDING && matcher.find() ? matcher.end() : wording.length();
  }

  private void paragraph(String text) {
    if (!text.isEmpty()) {
      page.paragraph(Look.SMALL, order.typeset(text));
    }
  }

  private void header(Table table) {
    double height = 0;
    for (int index = 0; index < table.columns().size(); index++) {
      Column column = table.columns().get(index);
      XSSFCell cell = header(index, column);
      marks.name(Marks.header(table.id(), column.id()), cell);
      height =
          Math.max(
              height,
              Lettering.COLUMN.height(
                  cell.getStringCellValue(), page.columns().width(index, index)));
    }
    int confidential = table.columns().size();
    marks.name(
        Marks.confidential(table.id()), page.text(confidential, Look.COLUMN, Printed.CONFIDENTIAL));
    page.down(height + 4);
  }

  private XSSFCell header(int index, Column column) {
    String title = order.typeset(column.title());
    return column.required()
        ? page.text(index, Look.REQUIRED_COLUMN, title + Page.STAR)
        : page.text(index, Look.COLUMN, title);
  }

  private void lines(Table table) {
    List<Map<String, String>> given = Prefill.lines(table, order);
    for (int line = 0; line < Prefill.room(table, order); line++) {
      line(table, line < given.size() ? given.get(line) : Map.of());
    }
  }

  private void line(Table table, Map<String, String> given) {
    double height = LINE;
    for (int index = 0; index < table.columns().size(); index++) {
      Column column = table.columns().get(index);
      Look look = Look.line(column.type());
      String text = given.getOrDefault(column.id(), "");
      if (text.isEmpty()) {
        page.cell(index, look);
      } else {
        page.text(index, column.type() == AnswerType.CODE ? look.given() : look, text);
        double width = page.columns().width(index, index) - INDENT;
        height = Math.max(height, look.lettering().height(text, width));
      }
    }
    page.cell(table.columns().size(), Look.CONFIDENTIAL);
    page.downGrowing(height);
  }

  private void guide(Table table, int first, int last) {
    int confidential = table.columns().size();
    for (int index = 0; index < confidential; index++) {
      Column column = table.columns().get(index);
      CellRangeAddress where = new CellRangeAddress(first, last, index, index);
      validations.add(column, order.years().in(column.help()), where);
    }
    validations.addConfidential(new CellRangeAddress(first, last, confidential, confidential));
    // "1" typed as the number of an axis is meant as text: no green triangle.
    page.sheet()
        .addIgnoredErrors(
            new CellRangeAddress(first, last, 0, confidential),
            IgnoredErrorType.NUMBER_STORED_AS_TEXT);
  }
}
