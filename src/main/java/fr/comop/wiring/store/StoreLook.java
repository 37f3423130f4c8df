package fr.comop.wiring.store;

import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.continuity.Continuity;
import fr.comop.continuity.Lost;
import fr.comop.continuity.sql.SqlMemory;
import fr.comop.convention.Conventions;
import fr.comop.desk.Causes;
import fr.comop.desk.Desk;
import fr.comop.ledger.ClockWatch;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import fr.comop.ledger.audit.AuditCheck;
import fr.comop.ledger.audit.AuditHeads;
import fr.comop.ledger.audit.AuditTrail;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store as it is, for who only looks: opened without making or changing anything. */
public final class StoreLook implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final StoreOpening opening;
  private final Clock clock;
  private final Ledger ledger;

  private StoreLook(StoreOpening opening, Clock clock, Ledger ledger) {
    this.opening = opening;
    this.clock = clock;
    this.ledger = ledger;
  }

  /**
   * Opens it, beside a service that runs or not.
   *
   * @throws StoreUnavailable when it is not there, or cannot be used as it is
   */
  public static StoreLook at(Settings settings, Clock clock) {
    StoreOpening opening = new StoreOpening(settings);
    opening.expected();
    return new StoreLook(opening, clock, ledger(opening, settings));
  }

  private static Ledger ledger(StoreOpening opening, Settings settings) {
    if (!opening.own()) {
      return atAddress(opening, settings);
    }
    if (!Files.exists(opening.directory())) {
      throw opening.words().lost(opening.directory());
    }
    return opening.refusing(
        () ->
            Ledger.look(
                new LedgerSettings.Own(
                    opening.directory().toAbsolutePath().normalize(), "file:", "", PATIENCE)));
  }

  private static Ledger atAddress(StoreOpening opening, Settings settings) {
    String url = settings.text(Setting.STORE_URL);
    try {
      return opening.refusing(
          () ->
              Ledger.look(
                  LedgerSettings.at(
                      url,
                      settings.text(Setting.STORE_USER),
                      settings.text(Setting.STORE_PASSWORD))));
    } catch (StoreUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      throw new StoreUnavailable("La base " + url + " ne s’ouvre pas\u00a0: " + Causes.told(e));
    }
  }

  /** What the configuration has lost. */
  public List<Lost> lost(Conventions conventions) {
    return new Continuity(desk(), new SqlMemory(ledger), conventions).lost();
  }

  private Desk desk() {
    return new Desk(ledger, new AuditTrail(ledger, clock, heads()), clock);
  }

  private AuditHeads heads() {
    return new AuditHeads(opening.archiveDirectory());
  }

  /** Whether the audit trail is whole. */
  public AuditCheck.Result audit() throws IOException {
    return new AuditCheck(ledger, heads()).check(Optional.empty());
  }

  /** The latest time that a service has seen on its clock; empty where none ever ran. */
  public Optional<Instant> lastSeen() {
    return new ClockWatch(ledger, clock, List.of()).lastSeen();
  }

  /** What the clock of another machine says, where the database is on one. */
  public Optional<Instant> itsTime() {
    return opening.own()
        ? Optional.empty()
        : Optional.of(
            ledger.inTransaction(
                () ->
                    ledger
                        .handle()
                        .createQuery("select clock_timestamp()")
                        .mapTo(Instant.class)
                        .one()));
  }

  @Override
  public void close() {
    ledger.close();
  }
}
