package fr.comop.workbook.blank;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Questions;
import fr.comop.form.Section;
import fr.comop.form.Table;
import fr.comop.form.Years;
import fr.comop.workbook.Orders;
import fr.comop.workbook.grid.Marks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook as it is printed. */
class PaperTest {
  private static BlankOrder order(String form) {
    return Orders.bare(
        Questions.SHIPPED.forms().latest(form).orElseThrow(),
        Years.of(2020),
        Questions.SHIPPED.conventions().beneficiary("planetarium").orElseThrow());
  }

  private static XSSFWorkbook open(String form) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(BlankWorkbook.of(order(form))));
  }

  private static int row(XSSFWorkbook workbook, String mark) {
    return new CellReference(workbook.getName(mark).getRefersToFormula()).getRow();
  }

  /** Points that the columns of a page take at the sheet's scale. */
  private static double width(XSSFSheet sheet, int from, int to) {
    return IntStream.rangeClosed(from, to)
            .mapToDouble(column -> sheet.getColumnWidth(column) / 256.0 * 5.25)
            .sum()
        * sheet.getPrintSetup().getScale()
        / 100;
  }

  @ParameterizedTest
  @ValueSource(strings = {"bilan", "programme"})
  void no_letter_is_printed_smaller_than_six_and_a_half_points(String form) throws IOException {
    try (XSSFWorkbook workbook = open(form)) {
      for (Section section : order(form).form().sections()) {
        PrintSetup setup = workbook.getSheet(section.sheet()).getPrintSetup();
        assertThat(workbook.getSheet(section.sheet()).getFitToPage()).isFalse();
        assertThat(setup.getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        assertThat((int) setup.getScale()).as(section.sheet()).isBetween(65, 100);
      }
    }
  }

  @Test
  void the_programme_takes_two_pages_side_by_side_each_with_code_and_action() throws IOException {
    try (XSSFWorkbook workbook = open("programme")) {
      XSSFSheet sheet = workbook.getSheet("Programme");
      assertThat(sheet.getColumnBreaks()).hasSize(1);
      assertThat(sheet.getRepeatingColumns().formatAsString()).isEqualTo("A:B");
      assertThat(sheet.getPrintSetup().getLeftToRight()).isTrue();
      int last = sheet.getColumnBreaks()[0];
      double room = 842 - 2 * 0.4 * 72;
      assertThat(width(sheet, 0, last)).isLessThan(room);
      assertThat(width(sheet, 0, 1) + width(sheet, last + 1, 22)).isLessThan(room);
    }
  }

  @Test
  void details_are_wide_enough_to_write_in() throws IOException {
    for (String form : new String[] {"bilan", "programme"}) {
      try (XSSFWorkbook workbook = open(form)) {
        for (Section section : order(form).form().sections()) {
          XSSFSheet sheet = workbook.getSheet(section.sheet());
          section.questions().stream()
              .filter(Table.class::isInstance)
              .map(Table.class::cast)
              .forEach(
                  table ->
                      IntStream.range(0, table.columns().size())
                          .filter(index -> table.columns().get(index).id().equals("details"))
                          .forEach(
                              index ->
                                  assertThat(sheet.getColumnWidth(index) / 256.0)
                                      .as(table.id())
                                      .isGreaterThanOrEqualTo(24)));
        }
      }
    }
  }

  @Test
  void a_question_is_not_parted_from_its_table() throws IOException {
    try (XSSFWorkbook workbook = open("bilan")) {
      for (Section section : order("bilan").form().sections()) {
        int[] breaks = workbook.getSheet(section.sheet()).getRowBreaks();
        section.questions().stream()
            .filter(Table.class::isInstance)
            .map(Table.class::cast)
            .forEach(
                table -> {
                  int title = row(workbook, Marks.title(table.id()));
                  int header = row(workbook, Marks.header(table.id(), table.columns().get(0).id()));
                  assertThat(Arrays.stream(breaks).filter(one -> one >= title && one <= header + 1))
                      .as(table.id())
                      .isEmpty();
                });
      }
      assertThat(workbook.getSheet("4 Partenariats").getRowBreaks()).isNotEmpty();
    }
  }
}
