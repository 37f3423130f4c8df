package fr.comop.intake.answer;

import fr.comop.form.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What became of the findings of one version in the next. A finding is the same one as before when
 * it is the same check of the same question and column; of several, rather the one in the same
 * cell, or with the same words, since lines move.
 */
public final class Progress {
  private static final List<BiPredicate<Finding, Finding>> RATHER =
      List.of(
          (one, other) -> Objects.equals(one.place(), other.place()),
          (one, other) -> one.read() != null && one.read().equals(other.read()),
          (one, other) -> true);

  private final int version;
  private final List<Finding> mended;
  private final Set<Finding> fresh;
  private final int still;

  private Progress(int version, List<Finding> mended, Set<Finding> fresh, int still) {
    this.version = version;
    this.mended = mended;
    this.fresh = fresh;
    this.still = still;
  }

  private record Cause(String check, @Nullable String question, @Nullable String label) {
    static Cause of(Finding finding) {
      return new Cause(finding.check(), finding.question(), finding.label());
    }
  }

  /**
   * The progress from one version to the next.
   *
   * @param version number of the earlier one
   */
  public static Progress since(int version, List<Finding> before, List<Finding> now) {
    Map<Cause, List<Finding>> left = new HashMap<>();
    before.forEach(one -> left.computeIfAbsent(Cause.of(one), any -> new ArrayList<>()).add(one));
    List<Finding> unmatched = new ArrayList<>(now);
    for (BiPredicate<Finding, Finding> same : RATHER) {
      unmatched.removeIf(
          one -> takes(left.getOrDefault(Cause.of(one), new ArrayList<>()), one, same));
    }
    Set<Finding> gone = theVery(left.values().stream().flatMap(List::stream).toList());
    List<Finding> mended = before.stream().filter(gone::contains).toList();
    return new Progress(version, mended, theVery(unmatched), now.size() - unmatched.size());
  }

  /** These findings and none that only say the same. */
  private static Set<Finding> theVery(List<Finding> findings) {
    Set<Finding> set = Collections.newSetFromMap(new IdentityHashMap<>());
    set.addAll(findings);
    return set;
  }

  private static boolean takes(
      List<Finding> left, Finding finding, BiPredicate<Finding, Finding> same) {
    for (int index = 0; index < left.size(); index++) {
      if (same.test(left.get(index), finding)) {
        left.remove(index);
        return true;
      }
    }
    return false;
  }

  /** Number of the earlier version. */
  public int version() {
    return version;
  }

  /** What is not found any more. */
  public List<Finding> mended() {
    return mended;
  }

  /** How many findings are there as before. */
  public int still() {
    return still;
  }

  /** How many were not there before. */
  public int fresh() {
    return fresh.size();
  }

  /** Whether this finding of the later version was not there before. */
  public boolean isFresh(Finding finding) {
    return fresh.contains(finding);
  }
}
