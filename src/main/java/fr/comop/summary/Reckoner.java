package fr.comop.summary;

import fr.comop.form.Form;
import fr.comop.form.Question;
import fr.comop.form.Table;
import fr.comop.intake.assessment.Submissions.Given;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a figure comes to in one version of a document. A pure function. */
final class Reckoner {
  private Reckoner() {}

  static Told of(Outline.Figure figure, Version version) {
    Form form = version.form();
    if (form == null) {
      return new Told.Missing(Told.Why.NOT_READ);
    }
    Optional<Question> question = form.question(figure.question());
    if (question.isEmpty()) {
      return new Told.Missing(Told.Why.NOT_ASKED);
    }
    return question.get() instanceof Table table
        ? ofLines(figure, table, version)
        : asked(figure, version);
  }

  private static Told asked(Outline.Figure figure, Version version) {
    Optional<Given> answer = once(version, figure.question());
    return answer
        .filter(one -> one.number() != null)
        .<Told>map(
            one ->
                new Told.Known(
                    number(one),
                    weight(figure, version),
                    List.of(version.origin(one)),
                    0,
                    one.confidential() || isWeightMarked(figure, version)))
        .orElseGet(() -> new Told.Missing(Told.Why.NOT_ANSWERED));
  }

  private static Optional<Given> once(Version version, String question) {
    return version.given().stream()
        .filter(one -> one.line() == 0 && one.question().equals(question))
        .findFirst();
  }

  private static Told ofLines(Outline.Figure figure, Table table, Version version) {
    Map<Integer, Map<String, Given>> lines = version.lines(figure.question());
    if (lines.isEmpty()) {
      return new Told.Missing(Told.Why.NOT_ANSWERED);
    }
    String weight = figure.weight();
    boolean byLine = weight != null && table.column(weight).isPresent();
    Sum sum = new Sum(figure, version, byLine ? weight : null);
    lines.values().stream().filter(line -> bears(line, figure.where())).forEach(sum::add);
    lines.values().forEach(sum::isLookedAt);
    return byLine ? sum.mean() : sum.told(weight(figure, version), isWeightMarked(figure, version));
  }

  /** By which a structure's number counts among the others'. */
  private static BigDecimal weight(Outline.Figure figure, Version version) {
    return figure.weight() == null
        ? BigDecimal.ONE
        : once(version, figure.weight()).map(Given::number).orElse(BigDecimal.ZERO);
  }

  /** A share of a number tells it to whoever knows the part: the grant, or a total. */
  private static boolean isWeightMarked(Outline.Figure figure, Version version) {
    return figure.weight() != null
        && once(version, figure.weight()).filter(Given::confidential).isPresent();
  }

  private static boolean bears(Map<String, Given> line, Map<String, Set<String>> where) {
    return where.entrySet().stream()
        .allMatch(
            one -> wordings(line.get(one.getKey())).stream().anyMatch(one.getValue()::contains));
  }

  /** What was chosen in a cell; nothing where it is empty. */
  static List<String> wordings(@Nullable Given cell) {
    return cell == null || cell.text() == null ? List.of() : Arrays.asList(cell.text().split("\n"));
  }

  private static BigDecimal number(Given one) {
    BigDecimal number = one.number();
    return number == null ? BigDecimal.ZERO : number;
  }

  /** The lines of a table, as far as they were looked at. */
  private static final class Sum {
    private final Outline.Figure figure;
    private final Version version;
    private final @Nullable String byLine;
    private final List<Origin> from = new ArrayList<>();
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal weights = BigDecimal.ZERO;
    private int gaps;
    private int lines;
    private boolean confidential;

    /**
     * @param byLine the column by which lines are weighed; null where they are added up
     */
    Sum(Outline.Figure figure, Version version, @Nullable String byLine) {
      this.figure = figure;
      this.version = version;
      this.byLine = byLine;
    }

    void add(Map<String, Given> line) {
      lines++;
      String column = figure.column();
      if (column == null) {
        Given first = line.values().iterator().next();
        from.add(version.origin(first));
        total = total.add(BigDecimal.ONE);
        return;
      }
      Given cell = line.get(column);
      BigDecimal weight = weight(line);
      if (cell == null || cell.number() == null || weight == null) {
        gaps++;
        return;
      }
      from.add(version.origin(cell));
      total = total.add(number(cell).multiply(weight));
      weights = weights.add(weight);
    }

    /** That a marked line is not among those that count tells what it says, or leaves open. */
    void isLookedAt(Map<String, Given> line) {
      confidential |= line.values().iterator().next().confidential();
    }

    private @Nullable BigDecimal weight(Map<String, Given> line) {
      if (byLine == null) {
        return BigDecimal.ONE;
      }
      Given weight = line.get(byLine);
      return weight == null ? null : weight.number();
    }

    Told told(BigDecimal weight, boolean marked) {
      return nothing()
          ? missing()
          : new Told.Known(total, weight, List.copyOf(from), gaps, confidential || marked);
    }

    Told mean() {
      return weights.signum() == 0
          ? new Told.Missing(Told.Why.NOT_ANSWERED)
          : new Told.Known(
              total.divide(weights, MathContext.DECIMAL64),
              weights,
              List.copyOf(from),
              gaps,
              confidential);
    }

    private boolean nothing() {
      return figure.column() != null && from.isEmpty();
    }

    /** Where no line is of the kind that is asked for, its numbers come to nothing. */
    private Told missing() {
      return lines == 0
          ? new Told.Known(BigDecimal.ZERO, BigDecimal.ONE, List.of(), 0, confidential)
          : new Told.Missing(Told.Why.NOT_ANSWERED);
    }
  }
}
