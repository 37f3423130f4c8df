package fr.comop.continuity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that the store knows and the configuration does not.
 *
 * @param name what a person calls it: "ronde", "bilan", "bilan/2020", "ronde/bilan/2020"
 * @param documents that were asked for, and left something in the store
 * @param meant what it may be called now; null when nothing is near
 * @param proof why it is called so beyond doubt, an address that both have; null for a guess
 */
public record Lost(
    Kind kind,
    String name,
    List<Document> documents,
    @Nullable String meant,
    @Nullable String proof) {

  /** What is not there any more. */
  public enum Kind {
    /** A structure. */
    STRUCTURE,
    /** What a structure was known by: all of it is another's now, whose id is meant. */
    MOVED,
    /** A form, of all years and structures. */
    FORM,
    /** A year of a form, for all structures or for one. */
    YEAR
  }
}
