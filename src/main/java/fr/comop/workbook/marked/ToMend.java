package fr.comop.workbook.marked;

import fr.comop.form.Finding;
import fr.comop.form.Place;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.Workbook;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a marked copy is to show.
 *
 * @param title of the list, in one line
 * @param introduction lines above the list
 * @param findings errors first
 */
public record ToMend(String title, List<String> introduction, List<Finding> findings) {

  /**
   * The same for a workbook some of whose cells are merged: what is found in one that nobody sees
   * is shown in the one that they see.
   */
  public ToMend shownIn(Workbook workbook) {
    Map<String, List<Sheet.Merged>> merged =
        workbook.sheets().stream()
            .collect(Collectors.toMap(Sheet::name, Sheet::merged, (first, second) -> first));
    return new ToMend(
        title,
        introduction,
        findings.stream()
            .map(
                finding ->
                    finding.at(
                        finding.places().stream()
                            .map(place -> seen(place, merged))
                            .distinct()
                            .toList()))
            .toList());
  }

  private static Place seen(Place place, Map<String, List<Sheet.Merged>> merged) {
    List<Sheet.Merged> here = merged.getOrDefault(place.sheet(), List.of());
    CellAddress cell = here.isEmpty() ? null : CellAddress.of(place.cell()).orElse(null);
    if (cell == null) {
      return place;
    }
    return here.stream()
        .filter(one -> one.holds(cell))
        .findFirst()
        .map(one -> new Place(place.sheet(), one.first().toString()))
        .orElse(place);
  }
}
