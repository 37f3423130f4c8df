package fr.comop.retention;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long things stay.
 *
 * @param settledWith the archives' own reference of what they agreed to; "" while they have not
 * @param rules by what they are about; what has none stays for good
 * @param holds what stays whatever the rules say
 */
public record Schedule(String settledWith, Map<Kind, Rule> rules, List<Hold> holds) {
  /**
   * A rule.
   *
   * @param years after the end of the convention, at least 1
   * @param destroyed whether it is destroyed then, or handed over to the archives
   */
  public record Rule(int years, boolean destroyed) {}

  /**
   * A lawsuit, or another reason to keep.
   *
   * @param structure null for all
   * @param convention null for all
   */
  public record Hold(@Nullable String structure, @Nullable String convention, String reason) {}

  /** Why a thing stays, where it has to; of what nobody knows whose it is, any hold may want it. */
  Optional<String> held(Item item, List<String> conventions) {
    return holds.stream()
        .filter(one -> one.structure() == null || item.mayBeAbout(one.structure()))
        .filter(one -> one.convention() == null || conventions.contains(one.convention()))
        .map(Hold::reason)
        .findFirst();
  }
}
