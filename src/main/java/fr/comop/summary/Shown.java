package fr.comop.summary;

import fr.comop.consent.Consent.Scope;
import fr.comop.consent.Leave;
import fr.comop.meeting.Committee;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an audience sees of a summary that was made for the Region (convention, art. 6). Not safe
 * for use by several threads.
 */
public final class Shown {
  private final Summary whole;
  private final Audience audience;
  private final Sight sight;

  /** What those see who may know what this audience is told; null where nobody else may. */
  private final @Nullable Sight overhearing;

  /**
   * What was told before.
   *
   * @param own to this audience; what it is told now is added
   * @param overhearing to those who may know what this audience is told; null for nobody
   */
  public record Before(Disclosure own, @Nullable Disclosure overhearing) {
    /** To an audience that was told nothing before. */
    static Before nothing(Audience audience) {
      return new Before(new Disclosure(), audience == Audience.PARTNERS ? new Disclosure() : null);
    }
  }

  /**
   * What one audience sees.
   *
   * @param whole made for the Region
   * @param leave what structures agreed to
   */
  public Shown(Summary whole, Audience audience, Leave leave, Before before) {
    this.whole = whole;
    this.audience = audience;
    Disclosure others = before.overhearing();
    overhearing = others == null ? null : new Sight(whole, Audience.COMMITTEE, leave, others);
    sight = new Sight(whole, audience, leave, before.own());
  }

  /** What it sees. */
  public Summary summary() {
    if (audience == Audience.REGION) {
      return whole;
    }
    Map<String, Map<String, Total>> departments = new LinkedHashMap<>();
    Map<String, Total> totals = totals(whole.totals(), whole.structures());
    whole
        .departments()
        .forEach(
            (name, some) ->
                departments.put(name, totals(some, Summaries.of(name, whole.structures()))));
    return new Summary(
        whole.head().to(audience),
        whole.outline(),
        whole.structures().stream().filter(sight::hasLine).map(this::structure).toList(),
        totals,
        departments,
        spreads(),
        audience == Audience.COMMITTEE ? whole.committee() : Committee.NONE);
  }

  /** Cells that would tell what is withheld, though nobody marked them. */
  public Set<Origin> kept() {
    return sight.kept();
  }

  /** Matrices count what is shown of lines; partners see that of all structures alone. */
  private Map<String, Spread> spreads() {
    Map<String, Spread> spreads = new LinkedHashMap<>();
    for (Outline.Matrix matrix : whole.outline().matrices()) {
      if (whole.spreads().containsKey(matrix.id()) && sight.tells(matrix)) {
        spreads.put(matrix.id(), sight.together(matrix));
      }
    }
    return spreads;
  }

  private Map<String, Total> totals(Map<String, Total> all, List<Structure> about) {
    Map<String, Total> shown = new LinkedHashMap<>();
    whole
        .outline()
        .figures()
        .forEach(
            figure -> {
              Total total = all.get(figure.id());
              if (total != null) {
                shown.put(figure.id(), total(figure, total, about));
              }
            });
    return shown;
  }

  private Total total(Outline.Figure figure, Total total, List<Structure> about) {
    if (!(total.told() instanceof Told.Known)) {
      return total;
    }
    Told.Because why = overhearing == null ? null : overhearing.withheld(figure, about);
    if (why == null) {
      why = sight.withheld(figure, about);
    }
    return why == null ? total : new Total(new Told.Withheld(why), total.restsOn(), total.of());
  }

  private Structure structure(Structure one) {
    boolean all = sight.isWhole(one);
    Marked marked = new Marked(one.history());
    return new Structure(
        one.beneficiary(),
        one.account(),
        one.documents(),
        sight.figures(one),
        actions(one, marked),
        all ? one.quotes() : one.quotes().stream().map(Quoted::hidden).toList(),
        sight.history(one).stream().map(past -> past(one, past)).toList(),
        audience == Audience.PARTNERS ? null : one.opinion(),
        audience == Audience.PARTNERS
            ? Beside.NOTHING
            : all ? one.beside().shown() : one.beside().shown().without(marked));
  }

  private Structure.Actions actions(Structure one, Marked marked) {
    Map<String, Spread> spreads =
        whole.outline().matrices().stream()
            .filter(matrix -> one.actions().spreads().containsKey(matrix.id()))
            .collect(
                Collectors.toMap(
                    Outline.Matrix::id,
                    matrix -> sight.spread(one, matrix),
                    (first, second) -> first,
                    LinkedHashMap::new));
    return (sight.isWhole(one) ? one.actions() : one.actions().hidden(marked)).with(spreads);
  }

  /** The answers of a version that does not count concern those alone who take it in. */
  private Past past(Structure one, Past past) {
    Version version = sight.version(one, past).showing(photos(one, past));
    return new Past(
        past.counts() ? version : version.silent(),
        past.convention(),
        past.counts(),
        sight.figures(one, past),
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
    boolean pictures = sight.agreed(whose, under, Scope.PICTURES);
    boolean marked = sight.agreed(whose, under, Scope.MARKED);
    return past.version().photos().stream()
        .map(photo -> pictures && (marked || !photo.confidential()) ? photo : photo.hidden())
        .toList();
  }
}
