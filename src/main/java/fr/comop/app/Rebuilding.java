package fr.comop.app;

import fr.comop.convention.Beneficiary;
import fr.comop.correspondence.sql.SqlPastMails;
import fr.comop.form.Form;
import fr.comop.intake.ArrivalJournal;
import fr.comop.intake.ArrivalState;
import fr.comop.intake.Channel;
import fr.comop.intake.Delivery;
import fr.comop.intake.Intake;
import fr.comop.intake.sql.SqlRebuilding;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Enters again what the journal tells of, and reads it, in the journal's order: so versions get
 * their numbers, and no reminder leaves before all is read. What is answered counts as answered
 * then. May be broken off and begun again.
 */
final class Rebuilding {
  private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);

  private final Wiring wiring;
  private final String who;
  private final Intake intake;
  private final SqlRebuilding rebuilding;
  private final SqlPastMails mails;

  /**
   * A rebuilding.
   *
   * @param who asked for it, for the audit trail
   */
  Rebuilding(Wiring wiring, String who) {
    this.wiring = wiring;
    this.who = who;
    this.intake = wiring.intake();
    this.rebuilding = new SqlRebuilding(wiring.ledger);
    this.mails = new SqlPastMails(wiring.ledger);
  }

  /** What became of a line of the journal. */
  enum Became {
    /** It stands in the store, read. */
    READ,
    /** It stands in the store, for the service to read and answer. */
    LEFT,
    /** The store had it. */
    KNOWN,
    /** The archive lacks its original, or the configuration no longer knows whose it is. */
    MISSING
  }

  /** How many arrivals the store has that it was not given here. */
  int others() {
    return wiring.ledger.inTransaction(rebuilding::others);
  }

  /**
   * Enters and reads one.
   *
   * @param beside what was dropped with it
   */
  Became entered(ArrivalJournal.Entry entry, List<ArrivalJournal.Entry> beside) {
    if (!wiring.archive.holds(entry.sha256())) {
      return Became.MISSING;
    }
    boolean known =
        wiring.ledger.inTransaction(
            () -> !wiring.arrivals.states(entry.channel(), List.of(entry.origin())).isEmpty());
    if (known) {
      return Became.KNOWN;
    }
    return switch (entry.channel()) {
      case MAILBOX, FOLDER -> read(entry, beside);
      case PAPER -> paper(entry);
      case IMPORT -> imported(entry);
    };
  }

  private static Delivery delivery(ArrivalJournal.Entry entry) {
    return new Delivery(
        entry.channel(),
        entry.origin(),
        entry.receivedAt(),
        entry.folder(),
        entry.name(),
        InputStream::nullInputStream);
  }

  /** The files of one that was dropped. */
  private void hold(long id, ArrivalJournal.Entry entry, List<ArrivalJournal.Entry> beside) {
    int ordinal = 0;
    for (ArrivalJournal.Entry file :
        Stream.concat(Stream.of(entry), beside.stream().distinct()).toList()) {
      if (wiring.archive.holds(file.sha256())) {
        wiring.arrivals.hold(id, ++ordinal, delivery(file), file.sha256(), file.size());
      }
    }
  }

  private Became read(ArrivalJournal.Entry entry, List<ArrivalJournal.Entry> beside) {
    long id =
        wiring.ledger.durably(
            () -> {
              long entered =
                  wiring
                      .arrivals
                      .enter(delivery(entry), entry.sha256(), entry.size(), wiring.clock.instant())
                      .orElseThrow();
              if (entry.channel() == Channel.FOLDER) {
                hold(entered, entry, beside);
              }
              rebuilding.rebuilt(entered);
              return entered;
            });
    try {
      // One transaction: an answer that is written in it leaves in none other.
      return wiring.ledger.durably(
          () -> {
            intake.take(List.of(id));
            mails.left(entry.receivedAt());
            return wiring.arrivals.find(id).orElseThrow().state() == ArrivalState.RECEIVED
                ? Became.LEFT
                : Became.READ;
          });
    } catch (RuntimeException e) {
      LOG.warn("arrival {} is left to the service: {}", id, Causes.told(e));
      return Became.LEFT;
    }
  }

  private Became paper(ArrivalJournal.Entry entry) {
    String[] parts = entry.origin().split(";", -1);
    Optional<Beneficiary> whose =
        Optional.ofNullable(entry.beneficiary())
            .flatMap(wiring.configuration.convention()::beneficiary);
    Form form = wiring.configuration.forms().get(parts[0]);
    if (whose.isEmpty() || form == null) {
      return Became.MISSING;
    }
    PaperRecord paper =
        new PaperRecord(
            whose.get(),
            form,
            Integer.parseInt(parts[1]),
            String.valueOf(entry.name()),
            entry.sha256(),
            entry.size(),
            entry.receivedAt(),
            entry.complete());
    wiring.ledger.durably(() -> rebuilding.rebuilt(paper.enter(wiring, who).arrival()));
    return Became.READ;
  }

  private Became imported(ArrivalJournal.Entry entry) {
    Path original = wiring.archive.path(entry.sha256());
    BaselineImport.Imported imported =
        wiring.ledger.durably(
            () -> {
              BaselineImport.Imported again =
                  new BaselineImport(wiring, who, entry.receivedAt())
                      .imported(original, String.valueOf(entry.name()), entry.beneficiary());
              if (again.submission() != null) {
                rebuilding.rebuilt(again.submission().arrival());
              }
              return again;
            });
    return imported.submission() == null ? Became.MISSING : Became.READ;
  }

  /** Notes in the audit trail that it was done. */
  void noted(String details) {
    wiring.ledger.durably(
        () -> wiring.audit.record(who, "REBUILD", "archive/arrivals.jsonl", details));
  }
}
