package fr.comop.notice.desk;

import fr.comop.convention.Conventions;
import fr.comop.funding.GrantAccount;
import fr.comop.funding.Payments;
import fr.comop.notice.CaseKey;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Money;
import fr.comop.notice.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** What was promised and paid, and what cases take of it. Called inside a transaction. */
public final class Accounts {
  private final Conventions conventions;
  private final Payments payments;
  private final Cases cases;

  public Accounts(Conventions conventions, Payments payments, Cases cases) {
    this.conventions = conventions;
    this.payments = payments;
    this.cases = cases;
  }

  /** The grant that a case is about, beside what all others of it take. */
  Money of(DefaultCase file) {
    CaseKey key = file.key();
    GrantAccount account =
        GrantAccount.of(
            conventions, key.beneficiary(), key.year(), Set.of(key.convention()), payments.all());
    List<DefaultCase> others =
        cases.of(key.beneficiary(), key.convention(), key.year()).stream()
            .filter(one -> one.id() != file.id())
            .toList();
    return new Money(
        account.grant().orElse(null),
        account.paid(),
        taken(others, Outcome.REPAYMENT),
        taken(others, Outcome.REDUCTION).add(taken(others, Outcome.BALANCE_NOT_PAID)));
  }

  private static BigDecimal taken(List<DefaultCase> cases, Outcome kind) {
    return cases.stream().map(one -> one.taken(kind)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
