package fr.comop.retention;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A thing that is kept or destroyed whole.
 *
 * @param root table of its first row
 * @param id of that row
 * @param reference as people call it
 * @param whose whom it is about; empty where nobody knows
 */
public record Item(
    Kind kind,
    String root,
    long id,
    String reference,
    Set<Whose> whose,
    Instant first,
    Instant last) {
  /**
   * Whom it is about.
   *
   * @param structure its id; null for none in particular
   * @param year of the campaign; null where it is not known
   * @param convention its id; null where the year tells
   */
  public record Whose(
      @Nullable String structure, @Nullable Integer year, @Nullable String convention) {}

  /** Whether it is about a structure, or nobody knows that it is not. */
  boolean mayBeAbout(String structure) {
    return whose.isEmpty()
        || whose.stream()
            .anyMatch(one -> one.structure() == null || structure.equals(one.structure()));
  }

  /** By which lists name it. */
  String key() {
    return root + ":" + id;
  }
}
