package fr.comop.wiring;

import fr.comop.config.Configuration;
import fr.comop.consent.Consenting;
import fr.comop.consent.Consents;
import fr.comop.consent.sql.SqlConsents;
import fr.comop.desk.Names;
import fr.comop.funding.Advising;
import fr.comop.funding.Opinions;
import fr.comop.funding.Paying;
import fr.comop.funding.Payments;
import fr.comop.funding.csv.FinanceFile;
import fr.comop.funding.sql.SqlOpinions;
import fr.comop.funding.sql.SqlPayments;

/** What staff enter beside what comes in: payments, opinions, consents. */
public final class FundingRoom {
  private final StoreRoom store;
  private final Names names;
  final Payments payments;
  final Opinions opinions;
  final Consents consents;

  FundingRoom(Configuration configuration, StoreRoom store) {
    this.store = store;
    names = new Names(configuration.conventions(), configuration.forms());
    payments = new SqlPayments(store.ledger);
    opinions = new SqlOpinions(store.ledger);
    consents = new SqlConsents(store.ledger);
  }

  public Paying paying() {
    return new Paying(store.desk, names, payments);
  }

  public FinanceFile financeFile() {
    return new FinanceFile(names);
  }

  public Advising advising() {
    return new Advising(store.desk, names, opinions);
  }

  public Consenting consenting() {
    return new Consenting(store.desk, names, store.arrivals, consents);
  }
}
