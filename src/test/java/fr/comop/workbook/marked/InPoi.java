package fr.comop.workbook.marked;

import fr.comop.form.Place;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;

/** What POI sees in a copy; cells are written as "Feuille!C9". */
public final class InPoi {
  private InPoi() {}

  public static Cell cell(Workbook workbook, String cell) {
    Place place = Faults.place(cell);
    CellAddress address = new CellAddress(place.cell());
    return Objects.requireNonNull(
        workbook.getSheet(place.sheet()).getRow(address.getRow()).getCell(address.getColumn()));
  }

  /** Every comment, behind its cell: "Feuille!C9 À revoir". */
  public static Set<String> comments(Workbook workbook) {
    Set<String> comments = new TreeSet<>();
    workbook.forEach(
        sheet ->
            sheet
                .getCellComments()
                .forEach(
                    (at, comment) ->
                        comments.add(
                            sheet.getSheetName()
                                + "!"
                                + at
                                + " "
                                + comment.getString().getString())));
    return comments;
  }
}
