package fr.comop.notice.desk;

import fr.comop.convention.Beneficiary;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Money;
import fr.comop.notice.Outcome;
import fr.comop.notice.TimeLimit;
import fr.comop.notice.World;
import java.util.List;

/**
 * The whole story of a case at one moment.
 *
 * @param states of all that the structure owes for the year under the convention
 * @param limits that run or have run, the first to end first
 * @param next what could be done, and what is in the way
 */
public record CasePage(
    DefaultCase file,
    Beneficiary whose,
    World world,
    List<DeliverableState> states,
    List<TimeLimit> limits,
    List<NextStep> next) {

  /** The grant, once what this case itself decided is counted too. */
  public Money money() {
    Money others = world.money();
    return new Money(
        others.promised(),
        others.paid(),
        others.reclaimed().add(file.taken(Outcome.REPAYMENT)),
        others
            .withheld()
            .add(file.taken(Outcome.REDUCTION))
            .add(file.taken(Outcome.BALANCE_NOT_PAID)));
  }
}
