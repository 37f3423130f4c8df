package fr.comop.notice;

import fr.comop.campaign.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What holds outside of a case when an act is to be done in it, looked up at that very moment.
 *
 * @param today in France
 * @param papers that the structure owes for the year, by their ids
 * @param unjudged what came from the structure in this campaign and no person has judged yet: a
 *     French sentence each
 * @param agreement the convention, as it binds the structure
 * @param delegations of whoever acts
 * @param texts kinds of letters whose text the legal service has approved as it stands
 */
public record World(
    LocalDate today,
    NoticeRules rules,
    Map<String, OwedPaper> papers,
    List<String> unjudged,
    Money money,
    Agreement agreement,
    List<Delegation> delegations,
    Texts texts) {

  /**
   * The convention, and who signed it.
   *
   * @param pledges whether it is of a kind that the "contrat d'engagement républicain" binds:
   *     associations and foundations
   * @param address lines of a letter's window, the town last
   * @param ends last day of the convention for it
   */
  public record Agreement(boolean pledges, List<String> address, LocalDate ends) {
    /** Copies the lines. */
    public Agreement {
      address = List.copyOf(address);
    }
  }

  /**
   * What the configuration says besides.
   *
   * @param approved kinds of letters whose text the legal service has approved as it stands
   */
  public record Texts(Set<NoticeKind> approved, WorkingDays working) {}

  Optional<OwedPaper> paper(String id) {
    return Optional.ofNullable(papers.get(id));
  }
}
