package fr.comop.summary;

import fr.comop.intake.assessment.Submission;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an audience sees of a summary that was made for the Region (convention, art. 6). Not safe
 * for use by several threads.
 */
public final class Shown {
  private final Summary whole;
  private final Audience audience;
  private final Disclosure disclosure;

  /**
   * What one audience sees.
   *
   * @param whole made for the Region
   * @param disclosure what it was told before; what it is told now is added
   */
  public Shown(Summary whole, Audience audience, Disclosure disclosure) {
    this.whole = whole;
    this.audience = audience;
    this.disclosure = disclosure;
  }

  /** What it sees. */
  public Summary summary() {
    if (audience == Audience.REGION) {
      return whole;
    }
    Map<String, Total> totals = totals(whole.totals(), whole.structures());
    Map<String, Map<String, Total>> departments = new LinkedHashMap<>();
    whole
        .departments()
        .forEach(
            (name, some) ->
                departments.put(name, totals(some, Summaries.of(name, whole.structures()))));
    return new Summary(
        whole.head().to(audience),
        whole.outline(),
        audience == Audience.PARTNERS
            ? List.of()
            : whole.structures().stream().map(this::structure).toList(),
        totals,
        departments,
        spreads());
  }

  /** Matrices count what is not marked; partners see the line of all structures alone. */
  private Map<String, Spread> spreads() {
    Map<String, Spread> spreads = new LinkedHashMap<>();
    whole
        .spreads()
        .forEach(
            (id, any) ->
                whole.structures().stream()
                    .map(one -> one.actions().unmarked().get(id))
                    .filter(Objects::nonNull)
                    .reduce(Spread::and)
                    .filter(all -> audience == Audience.COMMITTEE || isShared(id))
                    .ifPresent(all -> spreads.put(id, all)));
    return spreads;
  }

  private boolean isShared(String matrix) {
    return whole.structures().stream()
            .filter(one -> one.actions().unmarked().getOrDefault(matrix, Spread.NONE).known())
            .count()
        >= Disclosure.FEWEST;
  }

  private Map<String, Total> totals(Map<String, Total> all, List<Structure> about) {
    Map<String, Total> shown = new LinkedHashMap<>();
    all.forEach((figure, total) -> shown.put(figure, total(figure, total, about)));
    return shown;
  }

  private Total total(String figure, Total total, List<Structure> about) {
    if (!(total.told() instanceof Told.Known)) {
      return total;
    }
    Set<String> hidden =
        about.stream()
            .filter(one -> isHidden(one.figure(figure)))
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

  private boolean isHidden(Told told) {
    return told instanceof Told.Known known
        && (audience == Audience.PARTNERS || known.confidential());
  }

  /** Another version's number is another number. */
  private String name(Structure structure, String figure) {
    return whole
            .outline()
            .figures()
            .filter(one -> one.id().equals(figure))
            .flatMap(
                one ->
                    structure.documents().stream()
                        .filter(state -> state.deliverable().form().equals(one.form()))
                        .flatMap(state -> state.counting().stream()))
            .map(Submission::reference)
            .findFirst()
            .orElse(structure.beneficiary().id())
        + " "
        + figure;
  }

  private Structure structure(Structure one) {
    Marked marked = new Marked(one.history());
    return new Structure(
        one.beneficiary(),
        one.grant(),
        one.documents(),
        hidden(one.figures()),
        one.actions().hidden(marked),
        one.quotes().stream().map(Quoted::hidden).toList(),
        one.history().stream().map(marked::without).map(this::past).toList());
  }

  /** The answers of a version that does not count concern those alone who take it in. */
  private Past past(Past one) {
    return new Past(
        one.counts() ? one.version().hidden() : one.version().silent(),
        one.counts(),
        hidden(one.figures()),
        one.findings());
  }

  private Map<String, Told> hidden(Map<String, Told> figures) {
    Map<String, Told> shown = new LinkedHashMap<>();
    figures.forEach((id, told) -> shown.put(id, hidden(told)));
    return shown;
  }

  /** What a number is weighed by may be marked though it is not: nobody else needs to know it. */
  private Told hidden(Told told) {
    return isHidden(told)
        ? Told.Withheld.MARKED
        : told.match(
            known ->
                new Told.Known(known.number(), BigDecimal.ONE, known.from(), known.gaps(), false),
            missing -> missing,
            withheld -> withheld);
  }
}
