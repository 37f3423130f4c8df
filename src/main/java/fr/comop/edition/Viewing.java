package fr.comop.edition;

import fr.comop.consent.Leave;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.summary.Audience;
import fr.comop.summary.Changes;
import fr.comop.summary.Disclosure;
import fr.comop.summary.Gist;
import fr.comop.summary.Origin;
import fr.comop.summary.Shown;
import fr.comop.summary.Summaries;
import fr.comop.summary.Summary;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says what an audience would be told now. Safe for use by several threads. */
public final class Viewing {
  private final Desk desk;
  private final Conventions conventions;
  private final Summaries summaries;
  private final Supplier<Leave> leave;
  private final Editions editions;
  private final Shelf shelf;

  public Viewing(
      Desk desk,
      Conventions conventions,
      Summaries summaries,
      Supplier<Leave> leave,
      Editions editions,
      Shelf shelf) {
    this.desk = desk;
    this.conventions = conventions;
    this.summaries = summaries;
    this.leave = leave;
    this.editions = editions;
    this.shelf = shelf;
  }

  /**
   * A summary that would be given out.
   *
   * @param number of the edition that it would be
   * @param order about the conventions that ask for something that year
   * @param changes since the last one that the same audience has read
   * @param told what it lets be reckoned
   * @param kept cells that would tell what it withholds, though nobody marked them
   */
  public record View(
      long number,
      Order order,
      Summary summary,
      Changes changes,
      Disclosure.Facts told,
      Set<Origin> kept) {
    Content content() {
      return new Content(Gist.of(summary), told);
    }
  }

  /** What its audience sees, with all that was told before taken in. Nothing is noted. */
  public View of(Order asked) {
    List<Edition> before = desk.look(editions::all);
    Order order = aboutWhatIsAsked(asked);
    Summary whole = summaries.of(order.year(), order.asOf(), order.conventions());
    if (order.audience() != Audience.REGION && order.asOf().isBefore(desk.now())) {
      summaries
          .markedSince(order.year(), order.asOf(), order.conventions())
          .ifPresent(
              one -> {
                throw new Declined(
                    "L’état demandé montrerait ce que "
                        + one
                        + ", reçu depuis, marque confidentiel (convention, art. 6) : demandez un"
                        + " état plus récent.");
              });
    }
    Disclosure disclosure = told(order.audience(), before);
    Shown shown =
        new Shown(
            whole,
            order.audience(),
            leave.get(),
            new Shown.Before(
                disclosure,
                order.audience() == Audience.PARTNERS ? told(Audience.COMMITTEE, before) : null));
    Summary summary = shown.summary();
    return new View(
        before.size() + 1L,
        order,
        summary,
        changes(before, order, summary),
        disclosure.facts(),
        shown.kept());
  }

  /**
   * Cells that the committee is not to see, though nobody marked them: with what it was told before
   * they would tell what is marked.
   *
   * @param year the deadline's year; null for all
   */
  public Set<Origin> kept(@Nullable Integer year, Set<String> about) {
    return IntStream.rangeClosed(conventions.firstYear(), conventions.lastYear())
        .filter(one -> year == null || year == one)
        .mapToObj(one -> of(new Order(one, Audience.COMMITTEE, about, desk.now(), "")))
        .flatMap(one -> one.kept().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Disclosure told(Audience audience, List<Edition> before) {
    Disclosure disclosure = new Disclosure();
    before.stream()
        .filter(one -> audience != Audience.REGION)
        .filter(one -> audience.hears(one.order().audience()))
        .forEach(one -> disclosure.told(shelf.content(one).told()));
    return disclosure;
  }

  private Order aboutWhatIsAsked(Order asked) {
    Set<String> asking =
        conventions.deliverables(asked.year()).stream()
            .map(Deliverable::convention)
            .filter(asked.conventions()::contains)
            .collect(Collectors.toUnmodifiableSet());
    return new Order(asked.year(), asked.audience(), asking, asked.asOf(), asked.name());
  }

  private Changes changes(List<Edition> before, Order order, Summary shown) {
    return before.stream()
        .filter(Edition::isRead)
        .filter(one -> one.isLike(order))
        .reduce((earlier, later) -> later)
        .map(
            last ->
                Changes.between(
                    new Changes.Earlier(last.order().name(), last.order().asOf()),
                    shelf.content(last).gist(),
                    Gist.of(shown)))
        .orElse(Changes.NONE);
  }
}
