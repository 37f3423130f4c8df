package fr.comop.form.check;

import fr.comop.form.Asked;
import fr.comop.form.Place;
import fr.comop.form.typed.RawAnswer;
import fr.comop.form.typed.Understand;
import java.util.List;

/**
 * Cells that ask for the same: a column of a table, or the one cell of a question.
 *
 * @param places of all of them
 * @param cells those in which something stands
 */
record Track(Asked asked, List<Place> places, List<Cell> cells) {
  /**
   * A cell in which something stands.
   *
   * @param text as a person sees it
   * @param failing whether it is not what is asked for here
   */
  record Cell(Place place, String text, boolean failing) {}

  boolean empty() {
    return cells.isEmpty();
  }

  /** Whether most of what stands here is not what is asked for. */
  boolean mostlyFails() {
    return cells.stream().filter(Cell::failing).count() * 2 > cells.size();
  }

  /** Whether all that stands here is what another one asks for. */
  boolean fits(Track other) {
    return cells.stream()
        .allMatch(
            cell -> Understand.of(new RawAnswer.Typed(cell.text()), other.asked()).value() != null);
  }
}
