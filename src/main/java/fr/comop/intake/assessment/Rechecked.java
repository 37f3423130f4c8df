package fr.comop.intake.assessment;

import fr.comop.form.Finding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a recheck of many workbooks came to.
 *
 * @param trial whether nothing was to be replaced
 * @param results of the workbooks that could be read
 * @param unread references of the others
 */
public record Rechecked(boolean trial, List<Recheck.Result> results, List<String> unread) {

  /**
   * On how many submissions one check has another word than before.
   *
   * @param appeared those with findings of it that were not told
   * @param gone those with findings of it that are found no more
   */
  public record Effect(int appeared, int gone) {
    private Effect and(Effect other) {
      return new Effect(appeared + other.appeared, gone + other.gone);
    }
  }

  /** Those that differ, earlier versions too. */
  public List<Recheck.Result> changed() {
    return results.stream().filter(Recheck.Result::changed).toList();
  }

  /** How many differ of the latest versions, or of those before them. */
  public int changed(boolean latest) {
    return (int) changed().stream().filter(one -> one.stored().latest() == latest).count();
  }

  /** The checks that have another word than before, by their names. */
  public Map<String, Effect> byCheck() {
    Map<String, Effect> effects = new TreeMap<>();
    for (Recheck.Result result : results) {
      checks(result.appeared())
          .forEach(check -> effects.merge(check, new Effect(1, 0), Effect::and));
      checks(result.gone()).forEach(check -> effects.merge(check, new Effect(0, 1), Effect::and));
    }
    return effects;
  }

  private static Stream<String> checks(List<Finding> findings) {
    return findings.stream().map(Finding::check).distinct();
  }
}
