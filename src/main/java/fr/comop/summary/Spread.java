package fr.comop.summary;

import fr.comop.intake.assessment.Submissions.Given;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many lines of a structure's table bear each wording, in the order of the wordings. A line
 * that bears several counts with each, so that they have no sum.
 *
 * @param known false where there is no table to look into
 * @param marked lines left out because this audience does not see them
 */
public record Spread(boolean known, List<Share> shares, int marked) {
  /**
   * What bears one wording.
   *
   * @param lines how many
   * @param measure what they add up to
   * @param few whether that is withheld, as fewer than three structures bear it
   */
  public record Share(int lines, BigDecimal measure, boolean few) {
    static final Share NONE = new Share(0, BigDecimal.ZERO);
    static final Share FEW = new Share(0, BigDecimal.ZERO, true);

    /** What may be told. */
    public Share(int lines, BigDecimal measure) {
      this(lines, measure, false);
    }

    Share and(Share other) {
      return new Share(lines + other.lines, measure.add(other.measure), few || other.few);
    }
  }

  static final Spread NONE = new Spread(false, List.of(), 0);

  /** The spread of one version's lines; {@code all} whether marked lines count too. */
  static Spread of(Outline.Matrix matrix, @Nullable Version version, boolean all) {
    Map<Integer, Map<String, Given>> lines =
        version == null ? Map.of() : version.lines(matrix.question());
    List<Share> shares =
        new ArrayList<>(matrix.wordings().stream().map(any -> Share.NONE).toList());
    int marked = 0;
    for (Map<String, Given> line : lines.values()) {
      if (!all && line.values().iterator().next().confidential()) {
        marked++;
        continue;
      }
      BigDecimal measure =
          matrix.measure() == null
              ? BigDecimal.ZERO
              : Optional.ofNullable(line.get(matrix.measure()))
                  .map(Given::number)
                  .orElse(BigDecimal.ZERO);
      for (String wording : Reckoner.wordings(line.get(matrix.column()))) {
        int at = matrix.wordings().indexOf(wording);
        if (at >= 0) {
          shares.set(at, shares.get(at).and(new Share(1, measure)));
        }
      }
    }
    return new Spread(!lines.isEmpty(), List.copyOf(shares), marked);
  }

  /** Two structures' together. */
  Spread and(Spread other) {
    return new Spread(
        known || other.known,
        IntStream.range(0, shares.size())
            .mapToObj(at -> shares.get(at).and(other.shares.get(at)))
            .toList(),
        marked + other.marked);
  }
}
