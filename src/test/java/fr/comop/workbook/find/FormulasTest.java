package fr.comop.workbook.find;

import static fr.comop.workbook.ByTheirLabels.row;
import static fr.comop.workbook.ByTheirLabels.saved;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Place;
import fr.comop.form.typed.RawAnswer;
import fr.comop.workbook.grid.Workbook;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A formula without a result. */
class FormulasTest {
  @TempDir Path folder = Path.of("");

  private Map<Place, ?> results(String... formulas) throws Exception {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("L’été");
      row(sheet, 10, 20, 30);
      Row row = sheet.createRow(1);
      for (int column = 0; column < formulas.length; column++) {
        row.createCell(column).setCellFormula(formulas[column]);
      }
      Workbook read = saved(folder, workbook);
      return Formulas.results(uncomputed(read, formulas));
    }
  }

  private Workbook uncomputed(Workbook read, String... formulas) {
    fr.comop.workbook.grid.Sheet sheet = read.sheets().get(0);
    int[] columns = new int[formulas.length];
    var cells = new RawAnswer[formulas.length];
    for (int index = 0; index < formulas.length; index++) {
      columns[index] = index + 1;
      cells[index] = new RawAnswer.NotComputed(formulas[index]);
    }
    return new Workbook(
        List.of(
            new fr.comop.workbook.grid.Sheet(
                sheet.name(),
                false,
                List.of(sheet.rows().get(0), new fr.comop.workbook.grid.Row(2, columns, cells)),
                List.of())),
        Map.of(),
        Map.of(),
        "",
        false);
  }

  @Test
  void that_divides_by_zero_is_broken() throws Exception {
    assertThat(results("1/0", "A1/(B1-20)").values())
        .extracting(Object::toString)
        .containsExactly("Broken[code=#DIV/0!]", "Broken[code=#DIV/0!]");
  }

  @Test
  void is_worked_out_where_it_is_plain_arithmetic() throws Exception {
    assertThat(results("SUM(A1:C1)", "'L’été'!A1*2+B1/4", "ROUND(A2/7,2)").values())
        .extracting(Object::toString)
        .containsExactlyInAnyOrder(
            "Figure[number=60, percent=false, rounded=false]",
            "Figure[number=25, percent=false, rounded=false]",
            "Figure[number=8.57, percent=false, rounded=false]");
  }

  @Test
  void is_left_alone_where_it_is_not() throws Exception {
    assertThat(results("HYPERLINK(\"http://a\",1)", "TODAY()", "SUM(A1:C9999)", "A2+D9")).isEmpty();
  }
}
