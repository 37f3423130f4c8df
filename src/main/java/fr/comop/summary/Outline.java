package fr.comop.summary;

import fr.comop.form.AnswerType;
import fr.comop.form.Years;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a summary shows of the answers, as {@code config/summary.yaml} declares it.
 *
 * @param mirror how the report speaks of what was planned; null where nothing is said of it
 * @param share what structures say that the Region pays of their budget; null where none is asked
 */
public record Outline(
    List<Theme> themes,
    List<Matrix> matrices,
    List<Chart> charts,
    List<Quote> quotes,
    @Nullable Mirror mirror,
    @Nullable Share share) {

  /** Figures that belong together: a sheet, a page. */
  public record Theme(String id, String title, List<Figure> figures) {}

  /**
   * A figure of each structure.
   *
   * @param id stable: exports, snapshots and links use it
   * @param form id of the form that the question belongs to
   * @param question that asks for it once, or the table whose lines it comes from
   * @param column of the table whose answers are added up; null where the question asks once, or
   *     lines are counted
   * @param where wordings that a line has to bear, by column id; empty for every line
   * @param type of the number
   * @param weight of a percentage: the column of the same table by which its lines are weighed, or
   *     the question by which structures are; null where it has none, and then it has no total
   * @param lastYear id of the figure that it is, as the document of the year before says it: what
   *     was planned for this year; null where it is this year's
   */
  public record Figure(
      String id,
      String title,
      String form,
      String question,
      @Nullable String column,
      Map<String, Set<String>> where,
      AnswerType type,
      @Nullable String weight,
      @Nullable String lastYear) {
    private static final int DECIMALS = 1;
    private static final Pattern UNIT = Pattern.compile(" \\((?:€|%)\\)$");

    /**
     * Its title, without the unit, which stands with its numbers.
     *
     * @param year N
     */
    public String name(int year) {
      return UNIT.matcher(Years.of(year).in(title)).replaceFirst("");
    }

    /** What is told of it, as people read it: "12,5 %", "non renseigné", "[confidentiel]". */
    public String french(Told told) {
      return told.match(
          // what was typed is shown as typed; of what was weighed nobody reads 16 digits
          known ->
              type.french(
                  known.number().stripTrailingZeros().scale() > DECIMALS + 1
                      ? known.number().setScale(DECIMALS, RoundingMode.HALF_UP)
                      : known.number()),
          missing -> missing.why().french(),
          withheld -> withheld.because().french());
    }

    /** The same, as the document of the year before says it. */
    public Figure before(String otherId, String otherTitle) {
      return new Figure(otherId, otherTitle, form, question, column, where, type, weight, id);
    }

    /** Whether all structures' may be told as one. */
    public boolean hasTotal() {
      return type != AnswerType.PERCENT || weight != null;
    }
  }

  /**
   * Lines of a table, by the wordings that they bear in a column of several choices: a line counts
   * with each of its own.
   *
   * @param wordings all that are on offer, in their order
   * @param numbered whether people know them by number
   * @param measure column whose numbers are added up beside; null for none
   */
  public record Matrix(
      String id,
      String title,
      String form,
      String question,
      String column,
      List<String> wordings,
      boolean numbered,
      @Nullable String measure) {}

  /**
   * Figures that are drawn side by side.
   *
   * @param figures at least one, {@link #MOST_SERIES} at most; all of one unit
   */
  public record Chart(String id, String title, Kind kind, List<Figure> figures) {
    /** More kinds of bars or lines than these nobody tells apart in grey. */
    public static final int MOST_SERIES = 4;

    /** How they are drawn. */
    public enum Kind {
      /** Beside each other, structure by structure. */
      BARS("bars"),
      /** As parts of a whole, structure by structure; percentages. */
      SHARES("shares"),
      /** From year to year. */
      YEARS("years");

      private final String word;

      Kind(String word) {
        this.word = word;
      }

      /** The word that configuration uses. */
      public String word() {
        return word;
      }
    }
  }

  /**
   * Words that are quoted as they stand.
   *
   * @param column of a table; null where the question is answered in one cell
   */
  public record Quote(
      String id, String title, String form, String question, @Nullable String column) {}

  /**
   * How the report of a year answers to the programme for it (art. 4.1: "établir que les actions
   * réalisées sont conformes").
   *
   * @param report id of the form that reports
   * @param table of it whose lines report on planned actions
   * @param programme id of the form that plans
   * @param status column that says what became of an action
   * @param reason column that says why
   * @param done wordings of {@code status} that stand for "carried out"
   */
  public record Mirror(
      String report,
      String table,
      String programme,
      String status,
      String reason,
      Set<String> done) {}

  /**
   * What a structure says that the Region pays.
   *
   * @param percent of its budget
   * @param budget in euros
   */
  public record Share(Figure percent, Figure budget) {}

  /** Figures of a document itself, not of that of the year before; in order. */
  Stream<Figure> ownFigures() {
    return figures().filter(one -> one.lastYear() == null);
  }

  /** Every figure, in order. */
  public Stream<Figure> figures() {
    return themes.stream().flatMap(theme -> theme.figures().stream());
  }
}
