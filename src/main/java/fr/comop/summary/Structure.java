package fr.comop.summary;

import fr.comop.convention.Beneficiary;
import fr.comop.funding.GrantAccount;
import fr.comop.funding.Opinion;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.PlannedAction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A structure in a summary.
 *
 * @param account the year's grant beside what was paid of it by then (art. 3)
 * @param documents what it owes for the year, with what became of it
 * @param figures by id
 * @param history every version of its documents, of this year and those before, by year and receipt
 * @param opinion of the service on its year; null where there is none, or the audience does not see
 *     it
 * @param beside what else is known of it
 */
public record Structure(
    Beneficiary beneficiary,
    GrantAccount account,
    List<DeliverableState> documents,
    Map<String, Told> figures,
    Actions actions,
    List<Quoted> quotes,
    List<Past> history,
    @Nullable Opinion opinion,
    Beside beside) {

  /**
   * What it did, and what it plans.
   *
   * @param spreads of its actions, by id of the matrix
   * @param unmarked the same without the lines that are marked confidential (art. 6)
   * @param next what it plans for the year after, where that programme is complete
   */
  public record Actions(
      Conduct conduct,
      Map<String, Spread> spreads,
      Map<String, Spread> unmarked,
      List<PlannedAction> next) {
    /** The same with these spreads alone. */
    Actions with(Map<String, Spread> seen) {
      return new Actions(conduct, seen, seen, next);
    }

    Actions hidden(Marked marked) {
      return new Actions(
          conduct.hidden(marked), unmarked, unmarked, next.stream().map(marked::without).toList());
    }
  }

  /** What the conventions promised for the year, in euros; empty when it is not known. */
  public Optional<BigDecimal> grant() {
    return account.grant();
  }

  /** Ids of the conventions under which it owes something. */
  Set<String> conventions() {
    return documents.stream()
        .map(one -> one.deliverable().convention())
        .collect(Collectors.toSet());
  }

  /** What is told of a figure. */
  public Told figure(String id) {
    return figures.getOrDefault(id, new Told.Missing(Told.Why.NOT_RECEIVED));
  }

  /** The pictures that came with what counts for a year. */
  public List<Photo> photos(int year) {
    return history.stream()
        .filter(one -> one.counts() && one.submission().year() == year)
        .flatMap(one -> one.version().photos().stream())
        .toList();
  }

  /** Whether something of all it owes for the year was received, and nothing is to be mended. */
  public boolean complete() {
    return documents.stream().allMatch(DeliverableState::complete);
  }
}
