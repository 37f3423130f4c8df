package fr.comop.summary;

import fr.comop.consent.Consent.Reach;
import fr.comop.consent.Consent.Scope;
import fr.comop.consent.Leave;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions.Given;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers an audience sees by themselves, and which hide in totals. A number is known by what
 * it is about and by what it says: sent again in another version it is still the same one. Not safe
 * for use by several threads.
 */
final class Sight {
  private final Summary whole;
  private final Audience audience;
  private final Leave leave;
  private final Disclosure disclosure;
  private final Map<String, List<Past>> histories = new LinkedHashMap<>();
  private final Map<String, Map<String, Told>> seen = new HashMap<>();
  private final Set<String> opened;
  private final Set<Origin> kept = new HashSet<>();

  /** Numbers that several versions say openly between them. */
  private final Set<String> pieced = new HashSet<>();

  Sight(Summary whole, Audience audience, Leave leave, Disclosure disclosure) {
    this.whole = whole;
    this.audience = audience;
    this.leave = leave;
    this.disclosure = disclosure;
    for (Structure one : whole.structures()) {
      histories.put(
          one.beneficiary().id(),
          isWhole(one)
              ? one.history()
              : one.history().stream().map(new Marked(one.history())::without).toList());
    }
    Set<String> wanted = new TreeSet<>();
    Set<String> rests = new HashSet<>();
    eachLine(
        numbers -> {
          numbers.stream().filter(Figured::visible).forEach(number -> wanted.add(number.name()));
          rest(numbers).forEach(number -> rests.add(number.name()));
        });
    wanted.removeAll(rests);
    opened = disclosure.open(wanted);
    eachLine(
        numbers ->
            numbers.stream()
                .filter(number -> keepsCells(number))
                .forEach(number -> kept.addAll(number.known().from())));
    whole.structures().stream().filter(this::hasLine).forEach(this::piece);
  }

  /** What several versions say openly between them is one that is seen, or some of it is kept. */
  private void piece(Structure one) {
    whole
        .outline()
        .figures()
        .forEach(
            figure -> {
              if (one.figure(figure.id()) instanceof Told.Known known
                  && !opened.contains(name(one, figure))
                  && isSaidOpenly(one, figure, known)) {
                if (disclosure.letGuess(name(one, figure))) {
                  pieced.add(name(one, figure));
                } else {
                  kept.addAll(known.from());
                }
              }
            });
  }

  /** A number of a structure. */
  private record Figured(Outline.Figure figure, Told.Known known, String name, boolean visible) {}

  /** Numbers of one document, or of one structure's year. */
  private interface Line {
    void take(List<Figured> numbers);
  }

  private void eachLine(Line line) {
    for (Structure one : whole.structures()) {
      String id = one.beneficiary().id();
      line.take(numbers(id, one.conventions(), one.figures(), figure -> name(one, figure)));
      for (Past past : history(one)) {
        line.take(numbers(id, Set.of(past.convention()), past.figures(), any -> name(past, any)));
      }
    }
  }

  private List<Figured> numbers(
      String beneficiary,
      Collection<String> conventions,
      Map<String, Told> figures,
      Function<Outline.Figure, String> names) {
    boolean line = hasLine(beneficiary, conventions);
    boolean marked = line && agreed(beneficiary, conventions, Scope.MARKED);
    List<Figured> numbers = new ArrayList<>();
    whole
        .outline()
        .figures()
        .forEach(
            figure -> {
              if (figures.get(figure.id()) instanceof Told.Known known) {
                numbers.add(
                    new Figured(
                        figure, known, names.apply(figure), known.confidential() ? marked : line));
              }
            });
    return numbers;
  }

  /** Of parts of a whole, one that is not seen is what the others leave: another goes with it. */
  private List<Figured> rest(List<Figured> numbers) {
    return whole.outline().charts().stream()
        .filter(chart -> chart.kind() == Outline.Chart.Kind.SHARES)
        .flatMap(
            chart -> {
              List<Figured> parts =
                  numbers.stream().filter(one -> chart.figures().contains(one.figure())).toList();
              List<Figured> seen = parts.stream().filter(Figured::visible).toList();
              return parts.size() - seen.size() == 1
                  ? seen.stream().skip(Math.max(0, seen.size() - 1))
                  : seen.stream().limit(0);
            })
        .toList();
  }

  /** Whether a number's cells are no more to be seen than itself, though nobody marked them. */
  private boolean keepsCells(Figured number) {
    return number.visible()
        ? !opened.contains(number.name())
        : number.known().confidential() && number.figure().weight() != null;
  }

  /** A structure's documents, without what is marked in others of them. */
  List<Past> history(Structure one) {
    return histories.getOrDefault(one.beneficiary().id(), List.of());
  }

  /** Cells of the lines that would tell what is withheld. */
  Set<Origin> kept() {
    return whole.structures().stream()
        .flatMap(one -> one.history().stream())
        .flatMap(past -> past.version().inLines(any -> isKept(past, any)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a structure's line is shown: partners see it where that was agreed to. */
  boolean hasLine(Structure one) {
    return hasLine(one.beneficiary().id(), one.conventions());
  }

  private boolean hasLine(String beneficiary, Collection<String> conventions) {
    return audience == Audience.COMMITTEE || agreed(beneficiary, conventions, Scope.EXCHANGED);
  }

  /** Whether its line is shown with what is marked in it. */
  boolean isWhole(Structure one) {
    return hasLine(one) && agreed(one.beneficiary().id(), one.conventions(), Scope.MARKED);
  }

  boolean agreed(String beneficiary, Collection<String> conventions, Scope scope) {
    return leave.covers(
        beneficiary,
        conventions,
        scope,
        audience == Audience.COMMITTEE ? Reach.COMMITTEE : Reach.PARTNERS);
  }

  /** What is seen of a structure's year. */
  Map<String, Told> figures(Structure one) {
    return seen.computeIfAbsent(
        one.beneficiary().id(),
        id ->
            shown(
                one.figures(),
                numbers(id, one.conventions(), one.figures(), figure -> name(one, figure))));
  }

  /** What is seen of a document. */
  Map<String, Told> figures(Structure one, Past past) {
    return shown(
        past.figures(),
        numbers(
            one.beneficiary().id(),
            Set.of(past.convention()),
            past.figures(),
            figure -> name(past, figure)));
  }

  private Map<String, Told> shown(Map<String, Told> figures, List<Figured> numbers) {
    Map<String, Told> shown = new LinkedHashMap<>(figures);
    numbers.forEach(number -> shown.put(number.figure().id(), shown(number)));
    return shown;
  }

  /** What a number is weighed by may be marked though it is not: nobody else needs to know it. */
  private Told shown(Figured number) {
    if (!number.visible()) {
      return Told.Withheld.MARKED;
    }
    Told.Known known = number.known();
    return opened.contains(number.name())
        ? new Told.Known(known.number(), BigDecimal.ONE, known.from(), known.gaps(), false)
        : new Told.Withheld(Told.Because.TOLD_BY_OTHERS);
  }

  /**
   * Tells a total, if it gives nothing away.
   *
   * @param about the structures that it is about
   * @return null when it may be told
   */
  Told.@Nullable Because withheld(Outline.Figure figure, List<Structure> about) {
    Set<String> hidden = new TreeSet<>();
    Set<String> guessable = new TreeSet<>();
    for (Structure one : about) {
      if (one.figure(figure.id()) instanceof Told.Known known
          && !(figures(one).get(figure.id()) instanceof Told.Known)) {
        hidden.add(name(one, figure));
        if (isGuessable(one, figure, known)) {
          guessable.add(name(one, figure));
        }
      }
    }
    if (disclosure.tell(hidden, guessable)) {
      return null;
    }
    return hidden.size() - guessable.size() < Disclosure.FEWEST
        ? Told.Because.TOO_FEW
        : Told.Because.TOLD_BY_OTHERS;
  }

  /** A zero is what is guessed first. */
  private boolean isGuessable(Structure one, Outline.Figure figure, Told.Known known) {
    return known.number().signum() == 0 || pieced.contains(name(one, figure));
  }

  /**
   * Whether a number is what can be read, in whichever version: a marked line that adds nothing is
   * no secret, and what another version says openly may have been seen.
   */
  private boolean isSaidOpenly(Structure one, Outline.Figure figure, Told.Known known) {
    List<Version> versions = documents(one, figure).map(Past::version).toList();
    return documents(one, figure)
        .filter(Past::counts)
        .map(past -> past.version().saidIn(versions))
        .anyMatch(
            open ->
                Reckoner.of(own(figure), open) instanceof Told.Known said
                    && said.number().compareTo(known.number()) == 0);
  }

  private Stream<Past> documents(Structure one, Outline.Figure figure) {
    int year = whole.head().year() - (figure.lastYear() == null ? 0 : 1);
    return one.history().stream()
        .filter(past -> past.submission().form().equals(figure.form()))
        .filter(past -> past.submission().year() == year);
  }

  /** The figure of the document itself, where it is the one of the year before. */
  private Outline.Figure own(Outline.Figure figure) {
    String before = figure.lastYear();
    return before == null
        ? figure
        : whole
            .outline()
            .figures()
            .filter(one -> one.id().equals(before))
            .findFirst()
            .orElse(figure);
  }

  private String name(Structure one, Outline.Figure figure) {
    boolean before = figure.lastYear() != null;
    return name(
        one.beneficiary().id(),
        whole.head().year() - (before ? 1 : 0),
        own(figure),
        one.figure(figure.id()));
  }

  private String name(Past past, Outline.Figure figure) {
    Submission submission = past.submission();
    return name(
        submission.beneficiary(),
        submission.year(),
        figure,
        past.figures().getOrDefault(figure.id(), Told.Withheld.MARKED));
  }

  private static String name(String beneficiary, int year, Outline.Figure figure, Told told) {
    return beneficiary
        + " "
        + figure.form()
        + " "
        + year
        + " "
        + figure.id()
        + (told instanceof Told.Known known
            ? " " + known.number().stripTrailingZeros().toPlainString()
            : "");
  }

  /**
   * Tells a matrix of all structures, if so many hide in it, once the lines that are shown are
   * taken off, or none. What its lines add up to is that of a figure, or near it.
   */
  boolean tells(Outline.Matrix matrix) {
    Set<String> hidden = new TreeSet<>();
    for (Structure one : whole.structures()) {
      if (isCounted(one, matrix) && !hasLine(one) && spread(one, matrix).known()) {
        hidden.add(
            whole
                .outline()
                .ownFigures()
                .filter(figure -> isMeasure(figure, matrix))
                .map(figure -> name(one, figure))
                .findFirst()
                .orElseGet(() -> one.beneficiary().id() + " " + whole.head().year()));
      }
    }
    return disclosure.tell(hidden);
  }

  private static boolean isMeasure(Outline.Figure figure, Outline.Matrix matrix) {
    return figure.question().equals(matrix.question())
        && figure.where().isEmpty()
        && matrix.measure() != null
        && matrix.measure().equals(figure.column());
  }

  /**
   * Whether a structure's lines are in it. Those of one that marked some, for who does not see the
   * others: with a total that holds all of them, they would tell what the marked ones say.
   */
  private boolean isCounted(Structure one, Outline.Matrix matrix) {
    return hasLine(one) || spread(one, matrix).marked() == 0;
  }

  /** The lines that are counted, without what fewer than three of those that hide in it bear. */
  Spread together(Outline.Matrix matrix) {
    int[] bearing = new int[matrix.wordings().size()];
    Spread all = Spread.NONE;
    for (Structure one : whole.structures()) {
      Spread spread = spread(one, matrix);
      if (isCounted(one, matrix) && !spread.shares().isEmpty()) {
        all = all.shares().isEmpty() ? spread : all.and(spread);
        for (int at = 0; at < bearing.length && !hasLine(one); at++) {
          bearing[at] += spread.shares().get(at).lines() > 0 ? 1 : 0;
        }
      }
    }
    List<Spread.Share> shares = new ArrayList<>();
    for (int at = 0; at < all.shares().size(); at++) {
      boolean few = bearing[at] > 0 && bearing[at] < Disclosure.FEWEST;
      shares.add(few ? Spread.Share.FEW : all.shares().get(at));
    }
    return new Spread(all.known(), List.copyOf(shares), all.marked());
  }

  /** How a structure's lines are spread, of those that are seen, or might be. */
  Spread spread(Structure one, Outline.Matrix matrix) {
    Map<String, Spread> spreads = isWhole(one) ? one.actions().spreads() : one.actions().unmarked();
    Optional<Past> counting =
        one.history().stream()
            .filter(Past::counts)
            .filter(past -> past.submission().form().equals(matrix.form()))
            .filter(past -> past.submission().year() == whole.head().year())
            .filter(past -> past.version().given().stream().anyMatch(any -> isKept(past, any)))
            .findFirst();
    return counting
        .map(past -> Spread.of(matrix, past.version().marked(any -> isKept(past, any)), false))
        .orElseGet(() -> spreads.getOrDefault(matrix.id(), Spread.NONE));
  }

  /** Whether an answer stands on a line that would tell what is withheld. */
  private boolean isKept(Past past, Given given) {
    return kept.contains(past.version().origin(given));
  }

  /** A document's answers, as far as they are seen. */
  Version version(Structure one, Past past) {
    return (isWhole(one) ? past.version() : past.version().hidden())
        .without(any -> isKept(past, any));
  }
}
