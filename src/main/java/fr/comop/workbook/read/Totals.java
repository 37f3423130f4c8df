package fr.comop.workbook.read;

import fr.comop.form.Answer;
import fr.comop.form.AnswerType;
import fr.comop.form.Column;
import fr.comop.form.Finding;
import fr.comop.form.Line;
import fr.comop.form.Table;
import fr.comop.form.Value;
import fr.comop.french.Inflection;
import fr.comop.french.Plain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the rows of one table that add up others: by their words and by their figures. Where both
 * agree the row is left out, with a remark. Where the words are plain and the figures are not their
 * sum, the row is left out with an error. "Ensemble vocal" and "TotalEnergies" are lines like
 * others, unless their figures are the sum.
 */
final class Totals {
  private static final int LONGEST = 60;
  private static final String ABOVE = "au-dessus";
  private static final String BELOW = "au-dessous";

  /** One of them stands in whatever may be one: most rows have none. */
  private static final List<String> STEMS =
      List.of("tota", "t o t a l", "ensemble", "somme", "cumul", "recap");

  private static final Pattern PERHAPS =
      Pattern.compile(
          "t o t a l|(?:.* )?(?:(?:sous)?tota(?:l|ux|le|les)|ensemble|somme|cumul|recap(?:itulatif)?)(?: .*)?");
  private static final Pattern PLAINLY =
      Pattern.compile(
          "t o t a l|(?:grand )?(?:total|totaux)(?: (?:general|generaux|global|partiel|annuel"
              + "|cumule|actions?|lignes?|des?|du|d|en|pour|sur|\\d+)(?: .*)?)?"
              + "|(?:soit )?au total(?: .*)?|(?:nombre|montant) total(?: .*)?"
              + "|(?:(?:sous|s) ?|grand )(?:total|totaux)(?: .*)?");
  private static final Pattern BEGINS = Pattern.compile("(?:total|totaux) .*");
  private static final int SHORTEST_OF_A_TITLE = 4;
  private static final Pattern ALONE = Pattern.compile("ensemble|somme|cumul");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Table table;
  private final String label;
  private final Map<String, Sums> sums = new HashMap<>();
  private boolean begun;

  /** A total that stands above its lines; null when there is none. */
  private TableLines.@Nullable ReadLine head;

  Totals(Table table, String label) {
    this.table = table;
    this.label = label;
  }

  /** The words of what is counted. */
  private Set<String> titles() {
    return table.columns().stream()
        .filter(column -> column.type().numeric())
        .flatMap(column -> Stream.concat(Stream.of(column.title()), column.units().stream()))
        .flatMap(title -> words(Plain.of(title)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> words(String plain) {
    return Arrays.stream(Inflection.without(plain).split(" ", -1))
        .filter(word -> word.length() >= SHORTEST_OF_A_TITLE);
  }

  /** Whether a row is no line, since it adds up others; says so. Asked row by row. */
  boolean takes(TableLines.ReadLine read, Notes notes) {
    String words = plain(read.words());
    if (!perhaps(words)) {
      add(read.line());
      return false;
    }
    List<Column> figures = figures(read.line());
    boolean bare = read.line().filled().size() == figures.size() + 1;
    boolean plainly = plainly(words) || (bare && ALONE.matcher(words).matches());
    if (figures.isEmpty()) {
      return plainly && bare && told(LineRemarks.total(table, label, read, ABOVE), notes);
    }
    if (plainly && !begun && head == null) {
      head = read;
      return true;
    }
    boolean adds = adds(read.line(), figures, plainly);
    if (!adds && !plainly) {
      add(read.line());
      return false;
    }
    String expected = expected(figures);
    sums.values().forEach(Sums::begin);
    return told(
        adds
            ? LineRemarks.total(table, label, read, ABOVE)
            : LineRemarks.otherTotal(table, label, read, ABOVE, expected),
        notes);
  }

  private static boolean perhaps(String words) {
    for (String stem : STEMS) {
      if (words.contains(stem)) {
        return PERHAPS.matcher(words).matches();
      }
    }
    return false;
  }

  /** Says what is to be said of a total above its lines, once all rows were asked. */
  void end(Notes notes) {
    TableLines.ReadLine first = head;
    if (first != null) {
      List<Column> figures = figures(first.line());
      told(
          adds(first.line(), figures, true)
              ? LineRemarks.total(table, label, first, BELOW)
              : LineRemarks.otherTotal(table, label, first, BELOW, expected(figures)),
          notes);
    }
  }

  /** "Total participants" names what a column counts; "Total Énergies" is a name. */
  private boolean plainly(String words) {
    return PLAINLY.matcher(words).matches()
        || (BEGINS.matcher(words).matches() && words(words).anyMatch(titles()::contains));
  }

  private static boolean told(Finding finding, Notes notes) {
    notes.findings().add(finding);
    return true;
  }

  private static String plain(@Nullable String words) {
    return words == null || words.length() > LONGEST ? "" : Plain.of(words);
  }

  /** The columns in which a figure stands, understood or not. */
  private List<Column> figures(Line line) {
    return table.columns().stream()
        .filter(column -> column.type().numeric() && line.filled().contains(column.id()))
        .toList();
  }

  private void add(Line line) {
    begun = true;
    for (Column column : figures(line)) {
      Sums sum = sums.computeIfAbsent(column.id(), id -> new Sums());
      number(line, column).ifPresentOrElse(sum::add, sum::lose);
    }
  }

  private static Optional<BigDecimal> number(Line line, Column column) {
    return line.cell(column.id())
        .map(Answer::value)
        .filter(Value.Figure.class::isInstance)
        .map(value -> ((Value.Figure) value).number());
  }

  /** Averages stand among sums: they need not add up where whole numbers or euros do. */
  private boolean adds(Line line, List<Column> figures, boolean plainly) {
    List<Column> counted = figures.stream().filter(Totals::counted).toList();
    List<Column> telling = counted.isEmpty() ? figures : counted;
    boolean several =
        telling.stream().anyMatch(column -> sums.getOrDefault(column.id(), new Sums()).several());
    return (plainly || several)
        && telling.stream()
            .allMatch(
                column -> {
                  Sums sum = sums.getOrDefault(column.id(), new Sums());
                  return number(line, column)
                      .filter(total -> plainly || total.signum() > 0)
                      .filter(total -> sum.is(total, column.type() == AnswerType.COUNT))
                      .isPresent();
                });
  }

  private static boolean counted(Column column) {
    return column.type() == AnswerType.COUNT || column.type() == AnswerType.AMOUNT;
  }

  private String expected(List<Column> figures) {
    List<String> expected = new ArrayList<>();
    for (Column column : figures) {
      expected.add(
          column.title()
              + "\u00a0: "
              + column.type().french(sums.getOrDefault(column.id(), new Sums()).all));
    }
    return String.join(" ; ", expected);
  }

  /** What stands above in one column: all of it, and what came after the last total. */
  private static final class Sums {
    private BigDecimal all = BigDecimal.ZERO;
    private BigDecimal since = BigDecimal.ZERO;
    private int lines;
    private int decimals;
    private boolean known = true;

    void add(BigDecimal number) {
      all = all.add(number);
      since = since.add(number);
      lines += number.signum() == 0 ? 0 : 1;
      decimals = Math.max(decimals, Math.max(0, number.stripTrailingZeros().scale()));
    }

    void lose() {
      known = false;
    }

    void begin() {
      since = BigDecimal.ZERO;
    }

    boolean several() {
      return lines > 1;
    }

    boolean is(BigDecimal total, boolean exactly) {
      return known
          && (near(total.subtract(all), total, exactly)
              || near(total.subtract(since), total, exactly));
    }

    // Each line may have been rounded, and the total too.
    private boolean near(BigDecimal difference, BigDecimal total, boolean exactly) {
      int shown = Math.max(0, total.stripTrailingZeros().scale());
      BigDecimal most =
          exactly
              ? BigDecimal.ZERO
              : HALF.multiply(BigDecimal.valueOf(lines))
                  .movePointLeft(decimals)
                  .add(HALF.movePointLeft(shown));
      return difference.abs().compareTo(most) <= 0;
    }
  }
}
