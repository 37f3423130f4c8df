package fr.comop.summary;

import fr.comop.consent.Consent.Reach;
import fr.comop.consent.Consent.Scope;
import fr.comop.consent.Leave;
import fr.comop.intake.assessment.Submission;
import fr.comop.meeting.Committee;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an audience sees of a summary that was made for the Region (convention, art. 6). Not safe
 * for use by several threads.
 */
public final class Shown {
  private final Summary whole;
  private final Audience audience;
  private final Leave leave;
  private final Disclosure disclosure;

  /**
   * What one audience sees.
   *
   * @param whole made for the Region
   * @param leave what structures agreed to
   * @param disclosure what it was told before; what it is told now is added
   */
  public Shown(Summary whole, Audience audience, Leave leave, Disclosure disclosure) {
    this.whole = whole;
    this.audience = audience;
    this.leave = leave;
    this.disclosure = disclosure;
  }

  /** What it sees. */
  public Summary summary() {
    if (audience == Audience.REGION) {
      return whole;
    }
    // lines first, all at once: a number that stands by itself hides in no total
    Set<String> visible = new TreeSet<>();
    whole.structures().forEach(one -> structure(one, visible::add));
    Set<String> open = disclosure.open(visible);
    Map<String, Structure> lines =
        whole.structures().stream()
            .collect(
                Collectors.toMap(
                    one -> one.beneficiary().id(), one -> structure(one, open::contains)));
    Map<String, Total> totals = totals(whole.totals(), whole.structures(), lines);
    Map<String, Map<String, Total>> departments = new LinkedHashMap<>();
    whole
        .departments()
        .forEach(
            (name, some) ->
                departments.put(name, totals(some, Summaries.of(name, whole.structures()), lines)));
    Map<String, Spread> spreads = spreads();
    return new Summary(
        whole.head().to(audience),
        whole.outline(),
        whole.structures().stream()
            .filter(this::hasLine)
            .map(one -> lines.getOrDefault(one.beneficiary().id(), one))
            .toList(),
        totals,
        departments,
        spreads,
        audience == Audience.COMMITTEE ? whole.committee() : Committee.NONE);
  }

  /** Whether a structure's line is shown: partners see it where that was agreed to. */
  private boolean hasLine(Structure one) {
    return audience == Audience.COMMITTEE || agreed(one, Scope.EXCHANGED);
  }

  /** Whether its line is shown with what is marked in it. */
  private boolean isWhole(Structure one) {
    return hasLine(one) && agreed(one, Scope.MARKED);
  }

  private boolean agreed(Structure one, Scope scope) {
    return agreed(one.beneficiary().id(), one.conventions(), scope);
  }

  private boolean agreed(String beneficiary, Collection<String> conventions, Scope scope) {
    return leave.covers(
        beneficiary,
        conventions,
        scope,
        audience == Audience.COMMITTEE ? Reach.COMMITTEE : Reach.PARTNERS);
  }

  /** Matrices count what is shown of lines; partners see that of all structures alone. */
  private Map<String, Spread> spreads() {
    Map<String, Spread> spreads = new LinkedHashMap<>();
    whole
        .spreads()
        .forEach(
            (id, any) ->
                whole.structures().stream()
                    .map(one -> spreads(one).get(id))
                    .filter(Objects::nonNull)
                    .reduce(Spread::and)
                    .filter(all -> isShared(id))
                    .ifPresent(all -> spreads.put(id, all)));
    return spreads;
  }

  private Map<String, Spread> spreads(Structure one) {
    return isWhole(one) ? one.actions().spreads() : one.actions().unmarked();
  }

  /** Whether so many hide in a matrix, once the lines that are shown are taken off, or none. */
  private boolean isShared(String matrix) {
    return disclosure.tell(
        whole.structures().stream()
            .filter(one -> !hasLine(one))
            .filter(one -> spreads(one).getOrDefault(matrix, Spread.NONE).known())
            .map(one -> name(source(one, form(matrix)), matrix))
            .collect(Collectors.toSet()));
  }

  private String form(String matrix) {
    return whole.outline().matrices().stream()
        .filter(one -> one.id().equals(matrix))
        .map(Outline.Matrix::form)
        .findFirst()
        .orElse("");
  }

  private Map<String, Total> totals(
      Map<String, Total> all, List<Structure> about, Map<String, Structure> lines) {
    Map<String, Total> shown = new LinkedHashMap<>();
    all.forEach((figure, total) -> shown.put(figure, total(figure, total, about, lines)));
    return shown;
  }

  private Total total(
      String figure, Total total, List<Structure> about, Map<String, Structure> lines) {
    if (!(total.told() instanceof Told.Known)) {
      return total;
    }
    Set<String> hidden =
        about.stream()
            .filter(one -> one.figure(figure) instanceof Told.Known)
            .filter(one -> isHidden(lines.get(one.beneficiary().id()), figure))
            .map(one -> name(one, figure))
            .collect(Collectors.toCollection(TreeSet::new));
    if (disclosure.tell(hidden)) {
      return total;
    }
    return new Total(
        new Told.Withheld(
            hidden.size() < Disclosure.FEWEST ? Told.Because.TOO_FEW : Told.Because.TOLD_BY_OTHERS),
        total.restsOn(),
        total.of());
  }

  private static boolean isHidden(@Nullable Structure line, String figure) {
    return line == null || !(line.figure(figure) instanceof Told.Known);
  }

  /** Another version's number is another number. */
  private String name(Structure structure, String figure) {
    return whole
        .outline()
        .figures()
        .filter(one -> one.id().equals(figure))
        .flatMap(one -> names(structure, one))
        .findFirst()
        .orElseGet(() -> name(structure.beneficiary().id(), figure));
  }

  /** What the year before said of this one is the number that was told then. */
  private Stream<String> names(Structure structure, Outline.Figure figure) {
    String before = figure.lastYear();
    return before == null
        ? Stream.of(name(source(structure, figure.form()), figure.id()))
        : structure.history().stream()
            .filter(Past::counts)
            .map(Past::submission)
            .filter(one -> one.form().equals(figure.form()))
            .filter(one -> one.year() == whole.head().year() - 1)
            .map(one -> name(one.reference(), before));
  }

  /** The version that counts of a structure's document. */
  private static String source(Structure structure, String form) {
    return structure.documents().stream()
        .filter(state -> state.deliverable().form().equals(form))
        .flatMap(state -> state.counting().stream())
        .map(Submission::reference)
        .findFirst()
        .orElse(structure.beneficiary().id());
  }

  private static String name(String of, String figure) {
    return of + " " + figure;
  }

  /**
   * Its line.
   *
   * @param open asked of each number that is not marked, or that was agreed to, by its name
   */
  private Structure structure(Structure one, Predicate<String> open) {
    boolean all = isWhole(one);
    Marked marked = new Marked(one.history());
    return new Structure(
        one.beneficiary(),
        one.account(),
        one.documents(),
        figures(one, open),
        all ? one.actions() : one.actions().hidden(marked),
        all ? one.quotes() : one.quotes().stream().map(Quoted::hidden).toList(),
        one.history().stream()
            .map(past -> past(one, all ? past : marked.without(past), all, open))
            .toList(),
        audience == Audience.PARTNERS ? null : one.opinion(),
        audience == Audience.PARTNERS ? Beside.NOTHING : one.beside().shown());
  }

  private Map<String, Told> figures(Structure one, Predicate<String> open) {
    return shown(
        one.beneficiary().id(),
        one.conventions(),
        one.figures(),
        figure -> name(one, figure),
        open);
  }

  /** The answers of a version that does not count concern those alone who take it in. */
  private Past past(Structure one, Past past, boolean all, Predicate<String> open) {
    Version version = (all ? past.version() : past.version().hidden()).with(photos(one, past));
    return new Past(
        past.counts() ? version : version.silent(),
        past.convention(),
        past.counts(),
        shown(
            one.beneficiary().id(),
            Set.of(past.convention()),
            past.figures(),
            figure -> name(past.submission().reference(), figure),
            open),
        past.findings(),
        past.baseline());
  }

  /**
   * Nobody knows which of them show somebody who can be recognised: none leaves without consent to
   * that, and one that is marked takes consent to what is marked as well.
   */
  private List<Photo> photos(Structure one, Past past) {
    Set<String> under = Set.of(past.convention());
    String whose = one.beneficiary().id();
    boolean pictures = agreed(whose, under, Scope.PICTURES);
    boolean marked = agreed(whose, under, Scope.MARKED);
    return past.version().photos().stream()
        .map(photo -> pictures && (marked || !photo.confidential()) ? photo : photo.hidden())
        .toList();
  }

  private Map<String, Told> shown(
      String beneficiary,
      Set<String> conventions,
      Map<String, Told> figures,
      Function<String, String> names,
      Predicate<String> open) {
    boolean line =
        audience == Audience.COMMITTEE || agreed(beneficiary, conventions, Scope.EXCHANGED);
    boolean marked = line && agreed(beneficiary, conventions, Scope.MARKED);
    Map<String, Told> shown = new LinkedHashMap<>();
    figures.forEach(
        (id, told) ->
            shown.put(
                id,
                told.match(
                    known ->
                        (known.confidential() ? marked : line)
                            ? known(known, open.test(names.apply(id)))
                            : Told.Withheld.MARKED,
                    missing -> missing,
                    withheld -> withheld)));
    return shown;
  }

  /** What a number is weighed by may be marked though it is not: nobody else needs to know it. */
  private static Told known(Told.Known known, boolean open) {
    return open
        ? new Told.Known(known.number(), BigDecimal.ONE, known.from(), known.gaps(), false)
        : new Told.Withheld(Told.Because.TOLD_BY_OTHERS);
  }
}
