package fr.comop.summary;

import fr.comop.archive.Sha256;
import fr.comop.form.Place;
import org.jspecify.annotations.Nullable;

/**
 * A picture that was received with a document (convention, art. 9).
 *
 * @param question id of the one that it answers; "" where nobody says which
 * @param confidential whether it is marked (convention, art. 6)
 * @param place null of one that came beside the workbook
 * @param source where its bytes are; null for those who do not see it
 */
public record Photo(
    String question, boolean confidential, @Nullable Place place, @Nullable Source source) {
  /**
   * Where its bytes are.
   *
   * @param file of the picture itself, or of the workbook that holds it, in the archive
   * @param part its name inside that workbook; "" for the file itself
   */
  public record Source(Sha256 file, String part) {}

  /** The same for those who do not see it. */
  Photo hidden() {
    return new Photo(question, confidential, place, null);
  }
}
