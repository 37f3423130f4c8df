package fr.comop.summary.marked;

import fr.comop.form.Mark;
import fr.comop.summary.Past;
import fr.comop.summary.Structure;
import org.jspecify.annotations.Nullable;

/**
 * An answer, or a picture, that a structure marked confidential (convention, art. 6).
 *
 * @param question its wording
 * @param line of a table, from 1; 0 for none
 * @param column of a table; "" for none
 * @param sheet "" of a picture that came beside the workbook
 * @param said as a person saw it in the cell; of a picture, that it is one
 * @param mark by what it is marked; null of a picture, which its question or its document marks
 * @param consent to whom it may be disclosed all the same, in French
 */
public record MarkedAnswer(
    Structure structure,
    Past past,
    String section,
    String question,
    int line,
    String column,
    String sheet,
    String cell,
    String said,
    @Nullable Mark mark,
    String consent) {
  /** How it is marked, in French. */
  public String how() {
    return mark == null ? "avec sa question ou tout le classeur" : mark.french();
  }
}
