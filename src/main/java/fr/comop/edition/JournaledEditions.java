package fr.comop.edition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Editions that are in the journal too. Called inside a transaction. */
public final class JournaledEditions implements Editions {
  private final Editions stored;
  private final EditionJournal journal;

  public JournaledEditions(Editions stored, EditionJournal journal) {
    this.stored = stored;
    this.journal = journal;
  }

  @Override
  public void add(Edition edition) {
    stored.add(edition);
    journal.write(edition);
  }

  @Override
  public List<Edition> all() {
    return stored.all();
  }

  @Override
  public void note(Mailing mailing, int year, Occasion occasion, Edition edition) {
    stored.note(mailing, year, occasion, edition);
    journal.write(mailing, year, occasion, edition);
  }

  @Override
  public Set<Occasion> left(Mailing mailing, int year) {
    return stored.left(mailing, year);
  }

  /**
   * Enters in an empty store what the journal holds; one that knows editions is left as it is.
   *
   * @return how many were entered
   */
  public int again(EditionJournal.Found found) {
    if (!stored.all().isEmpty()) {
      return 0;
    }
    Set<String> names = new HashSet<>();
    for (Edition one : found.editions()) {
      stored.add(names.add(one.order().name()) ? one : nameless(one));
    }
    Set<List<Object>> before = new HashSet<>();
    for (EditionJournal.Left one : found.left()) {
      found.editions().stream()
          .filter(edition -> edition.content().equals(one.content()))
          .reduce((first, second) -> second)
          .filter(
              any ->
                  before.add(
                      List.of(
                          one.year(),
                          one.mailing().audience(),
                          one.mailing().conventions(),
                          one.occasion())))
          .ifPresent(edition -> stored.note(one.mailing(), one.year(), one.occasion(), edition));
    }
    return found.editions().size();
  }

  /** A line whose transaction failed may bear the name of the one that was made in its place. */
  private static Edition nameless(Edition one) {
    Order order = one.order();
    return new Edition(
        one.id(),
        new Order(order.year(), order.audience(), order.conventions(), order.asOf(), ""),
        one.way(),
        one.recipients(),
        one.content(),
        one.files(),
        one.who(),
        one.given());
  }
}
