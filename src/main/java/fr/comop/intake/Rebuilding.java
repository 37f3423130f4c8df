package fr.comop.intake;

import fr.comop.archive.Archive;
import fr.comop.correspondence.PastMails;
import fr.comop.desk.Actor;
import fr.comop.desk.Causes;
import fr.comop.desk.Desk;
import fr.comop.intake.arrival.ArrivalJournal;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Arrivals;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Delivery;
import fr.comop.intake.assessment.FilledSubmission;
import java.io.InputStream;
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
public final class Rebuilding {
  private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);

  private final Desk desk;
  private final Archive archive;
  private final Arrivals arrivals;
  private final Intake intake;
  private final FrontDesk frontDesk;
  private final Baseline baseline;
  private final Withdrawing withdrawing;
  private final RebuiltArrivals rebuilt;
  private final PastMails mails;

  public Rebuilding(
      Desk desk,
      Archive archive,
      Arrivals arrivals,
      Again again,
      RebuiltArrivals rebuilt,
      PastMails mails) {
    this.desk = desk;
    this.archive = archive;
    this.arrivals = arrivals;
    this.intake = again.intake();
    this.frontDesk = again.frontDesk();
    this.baseline = again.baseline();
    this.withdrawing = again.withdrawing();
    this.rebuilt = rebuilt;
    this.mails = mails;
  }

  /** Who does again what was done. */
  public record Again(
      Intake intake, FrontDesk frontDesk, Baseline baseline, Withdrawing withdrawing) {}

  /** What became of a line of the journal. */
  public enum Became {
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
  public int others() {
    return desk.look(rebuilt::others);
  }

  /**
   * Enters and reads one.
   *
   * @param beside what was dropped with it
   * @param who asked for it
   */
  public Became entered(ArrivalJournal.Entry entry, List<ArrivalJournal.Entry> beside, Actor who) {
    if (!archive.holds(entry.sha256())) {
      return Became.MISSING;
    }
    boolean known =
        desk.look(() -> !arrivals.states(entry.channel(), List.of(entry.origin())).isEmpty());
    if (known) {
      return Became.KNOWN;
    }
    return switch (entry.channel()) {
      case MAILBOX, FOLDER -> read(entry, beside);
      case PAPER -> handedIn(entry, who);
      case IMPORT -> imported(entry, who);
    };
  }

  /**
   * Takes back again what staff took back.
   *
   * @return whether it stood in the store; what lies in quarantine or waits for a person does not
   */
  public boolean withdrawn(ArrivalJournal.Withdrawal line) {
    return withdrawing.again(line);
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
      if (archive.holds(file.sha256())) {
        arrivals.hold(id, ++ordinal, delivery(file), file.sha256(), file.size());
      }
    }
  }

  private Became read(ArrivalJournal.Entry entry, List<ArrivalJournal.Entry> beside) {
    long id =
        desk.decide(
            () -> {
              long entered =
                  arrivals
                      .enter(delivery(entry), entry.sha256(), entry.size(), desk.now())
                      .orElseThrow();
              if (entry.channel() == Channel.FOLDER) {
                hold(entered, entry, beside);
              }
              rebuilt.rebuilt(entered);
              return entered;
            });
    try {
      // One transaction: an answer that is written in it leaves in none other.
      return desk.decide(
          () -> {
            intake.take(List.of(id));
            mails.left(entry.receivedAt());
            return arrivals.find(id).orElseThrow().state() == ArrivalState.RECEIVED
                ? Became.LEFT
                : Became.READ;
          });
    } catch (RuntimeException e) {
      LOG.warn("arrival {} is left to the service: {}", id, Causes.told(e));
      return Became.LEFT;
    }
  }

  private Became handedIn(ArrivalJournal.Entry entry, Actor who) {
    return desk.decide(
        () -> {
          Optional<Long> entered = frontDesk.again(entry, who);
          entered.ifPresent(rebuilt::rebuilt);
          mails.left(entry.receivedAt());
          return entered.isPresent() ? Became.READ : Became.MISSING;
        });
  }

  private Became imported(ArrivalJournal.Entry entry, Actor who) {
    return desk.decide(
        () -> {
          FilledSubmission submission = baseline.again(entry, who).submission();
          if (submission == null) {
            return Became.MISSING;
          }
          rebuilt.rebuilt(submission.arrival());
          return Became.READ;
        });
  }

  /**
   * Notes in the audit trail that it was done.
   *
   * @param who asked for it
   */
  public void noted(String details, Actor who) {
    desk.decide(() -> desk.note(who, "REBUILD", "archive/arrivals.jsonl", details));
  }
}
