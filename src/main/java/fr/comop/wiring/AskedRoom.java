package fr.comop.wiring;

import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.intake.Dossiers;
import fr.comop.intake.Inquiry;
import fr.comop.intake.Register;
import fr.comop.intake.sql.SqlWithdrawals;
import fr.comop.ledger.audit.AuditCheck;
import fr.comop.reminder.Reply;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What staff look up: what came, what was answered, who did what. */
public final class AskedRoom {
  private final Configuration configuration;
  private final StoreRoom store;

  AskedRoom(Configuration configuration, StoreRoom store) {
    this.configuration = configuration;
    this.store = store;
  }

  public Register register() {
    return new Register(
        store.desk, store.arrivals, new SqlWithdrawals(store.ledger), store.exhibits, store.outbox);
  }

  public Dossiers dossiers() {
    return new Dossiers(
        store.desk,
        configuration.forms(),
        new SqlWithdrawals(store.ledger),
        store.submissions,
        store.signedCopies,
        store.outbox);
  }

  public Inquiry inquiry() {
    return new Inquiry(store.desk, store.audit, register(), store.waivers, this::replies);
  }

  private Stream<String> replies(@Nullable Beneficiary whose, @Nullable Integer year) {
    return store.desk.look(store.replies::all).stream()
        .filter(one -> whose == null || one.beneficiary().equals(whose.id()))
        .filter(one -> year == null || one.year() == year)
        .map(Reply::reference);
  }

  public AuditCheck check() {
    return new AuditCheck(store.ledger, store.auditHeads);
  }
}
