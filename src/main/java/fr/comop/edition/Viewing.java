package fr.comop.edition;

import fr.comop.consent.Leave;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Desk;
import fr.comop.summary.Audience;
import fr.comop.summary.Changes;
import fr.comop.summary.Disclosure;
import fr.comop.summary.Gist;
import fr.comop.summary.Shown;
import fr.comop.summary.Summaries;
import fr.comop.summary.Summary;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
   */
  public record View(
      long number, Order order, Summary summary, Changes changes, Disclosure.Facts told) {
    Content content() {
      return new Content(Gist.of(summary), told);
    }
  }

  /** What its audience sees, with all that was told before taken in. Nothing is noted. */
  public View of(Order asked) {
    List<Edition> before = desk.look(editions::all);
    Order order = aboutWhatIsAsked(asked);
    Summary whole = summaries.of(order.year(), order.asOf(), order.conventions());
    Disclosure disclosure = new Disclosure();
    if (order.audience() != Audience.REGION) {
      before.stream()
          .filter(one -> order.audience().hears(one.order().audience()))
          .forEach(one -> disclosure.told(shelf.content(one).told()));
    }
    Summary shown = new Shown(whole, order.audience(), leave.get(), disclosure).summary();
    return new View(
        before.size() + 1L, order, shown, changes(before, order, shown), disclosure.facts());
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
