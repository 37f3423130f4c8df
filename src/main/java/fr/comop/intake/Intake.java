package fr.comop.intake;

import fr.comop.convention.Beneficiary;
import fr.comop.desk.Actor;
import fr.comop.desk.Desk;
import fr.comop.intake.answer.Answering;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Arrivals;
import fr.comop.intake.arrival.Attachment;
import fr.comop.intake.arrival.Breakdown;
import fr.comop.intake.arrival.Echoes;
import fr.comop.intake.arrival.Envelope;
import fr.comop.intake.arrival.Envelopes;
import fr.comop.intake.arrival.Hand;
import fr.comop.intake.arrival.Readiness;
import fr.comop.intake.arrival.Standstill;
import fr.comop.intake.assessment.Filing;
import fr.comop.intake.assessment.Item;
import fr.comop.intake.identification.CloudDrives;
import fr.comop.intake.identification.Opened;
import fr.comop.intake.identification.Openings;
import fr.comop.intake.identification.PostalSlips;
import fr.comop.intake.identification.Whose;
import fr.comop.ledger.LostRace;
import fr.comop.log.Traffic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deals with what was received: whose is it, what is it, what is wrong with it, what do we answer.
 * All of that is stored in one transaction, which holds the arrival's row meanwhile: a crash leaves
 * it waiting, and no second worker can take it.
 */
public final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final String BY_A_PERSON =
      "Répondez vous-même : ce courriel ne souffre pas de réponse automatique. ";
  private static final int BATCH = 40;
  private static final int MANY = 10;
  private static final int RACES = 5;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

  private final Turns turns = new Turns();
  private final Desk desk;
  private final Arrivals arrivals;
  private final Openings openings;
  private final Filing filing;
  private final Answering answering;
  private final Echoes echoes;
  private final PostalSlips slips;
  private final Readiness readiness;
  private final int tries;

  /**
   * What is heard of in mails besides documents.
   *
   * @param slips those of registered letters
   */
  public record Besides(Echoes echoes, PostalSlips slips) {}

  /**
   * An intake.
   *
   * @param tries how often an arrival is tried before it is put aside
   */
  public Intake(
      Desk desk,
      Arrivals arrivals,
      Openings openings,
      Filing filing,
      Answering answering,
      Besides besides,
      Readiness readiness,
      int tries) {
    this.desk = desk;
    this.arrivals = arrivals;
    this.openings = openings;
    this.filing = filing;
    this.answering = answering;
    this.echoes = besides.echoes();
    this.slips = besides.slips();
    this.readiness = readiness;
    this.tries = tries;
  }

  /**
   * Ids of some arrivals that wait, oldest first, in handfuls. Those of one handful share a
   * transaction and so a write to the disk; while few wait, each is by itself.
   */
  public List<List<Long>> waiting() {
    List<Long> ids = desk.look(() -> arrivals.waiting(desk.now(), BATCH));
    turns.begin(ids);
    int size = 1 + ids.size() / MANY;
    return IntStream.iterate(0, first -> first < ids.size(), first -> first + size)
        .mapToObj(first -> ids.subList(first, Math.min(first + size, ids.size())))
        .toList();
  }

  /**
   * Deals with a handful of arrivals; on return their outcomes and answers are on disk. Where it
   * fails, each is taken by itself: a breakdown is counted, and after some tries the arrival is put
   * aside where a person sees it. What the machine is to blame for counts no try, and a race that
   * another worker won is run again at once.
   */
  public void take(List<Long> ids) {
    try {
      readiness.check();
      takeOnceOrAgain(ids);
    } catch (Standstill e) {
      // It was told, and they wait.
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      if (ids.size() > 1 && !Breakdown.ofMachine(e)) {
        ids.forEach(id -> take(List.of(id)));
      } else if (!readiness.brokeDown(e)) {
        LOG.warn("arrival {} could not be dealt with", ids.get(0), e);
        brokeDown(ids.get(0), e);
      }
    } finally {
      turns.end(ids);
    }
  }

  /** A race that is lost again and again is none: something of the arrival's is there twice. */
  private void takeOnceOrAgain(List<Long> ids) {
    for (int race = 1; ; race++) {
      try {
        List<Dealt> dealt =
            desk.decide(() -> claimed(ids).stream().map(mail -> dealt(mail, ids)).toList());
        readiness.worked();
        dealt.forEach(Dealt::tell);
        return;
      } catch (RuntimeException e) {
        if (race == RACES || !LostRace.is(e)) {
          throw e;
        }
        LOG.info("Somebody else was faster; {} taken again", ids);
      }
    }
  }

  /** An arrival, the envelope that it came in or why that cannot be read, and whose it is. */
  private record Claimed(
      Arrival arrival,
      @Nullable Envelope envelope,
      String unreadable,
      Optional<String> beneficiary,
      long begun) {}

  /** An arrival of which it is known what became of it. */
  private record Dealt(Arrival arrival, ArrivalState state, long begun) {
    void tell() {
      Traffic.arrival(
          arrival.reference(),
          arrival.channel().name().toLowerCase(Locale.ROOT),
          state.name().toLowerCase(Locale.ROOT),
          (System.nanoTime() - begun) / 1_000_000);
    }
  }

  private Dealt dealt(Claimed claimed, List<Long> handful) {
    Arrival arrival = claimed.arrival();
    ArrivalState state = Traffic.about(arrival.reference(), () -> deal(claimed, handful));
    return new Dealt(arrival, state, claimed.begun());
  }

  /** All are opened before one is dealt with: other workers wait to know whose they are. */
  private List<Claimed> claimed(List<Long> ids) {
    List<Claimed> claimed = new ArrayList<>();
    for (long id : ids) {
      Optional<Claimed> one = arrivals.claim(id).map(this::opened);
      turns.know(id, one.flatMap(Claimed::beneficiary));
      one.ifPresent(claimed::add);
    }
    return claimed;
  }

  private Claimed opened(Arrival arrival) {
    return Traffic.about(arrival.reference(), () -> opened(arrival, System.nanoTime()));
  }

  private Claimed opened(Arrival arrival, long begun) {
    try {
      Envelope envelope = openings.envelopes().open(arrival);
      Optional<String> sender =
          openings.identification().sender(arrival, envelope).map(Beneficiary::id);
      return new Claimed(arrival, envelope, "", sender, begun);
    } catch (Envelopes.Unreadable e) {
      return new Claimed(arrival, null, String.valueOf(e.getMessage()), Optional.empty(), begun);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What broke the reading may break the receipt as well: its try is counted all the same. */
  private void brokeDown(long id, Throwable breakdown) {
    long begun = System.nanoTime();
    try {
      desk.decide(
              () -> {
                Optional<Arrival> aside = counted(id, breakdown);
                aside.ifPresent(this::answerUnread);
                return aside;
              })
          .ifPresent(aside -> new Dealt(aside, ArrivalState.QUARANTINED, begun).tell());
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      if (Breakdown.ofMachine(e)) {
        throw e;
      }
      LOG.warn("arrival {} could not be receipted", id, e);
      desk.decide(() -> counted(id, breakdown));
    }
  }

  /** The arrival, once it is put aside. */
  private Optional<Arrival> counted(long id, Throwable breakdown) {
    Optional<Arrival> claimed = arrivals.claim(id);
    if (claimed.isEmpty()) {
      return claimed;
    }
    Arrival arrival = claimed.get();
    int tried = arrival.attempts() + 1;
    arrivals.attempted(id, desk.now().plus(FIRST_WAIT.multipliedBy(tried)));
    if (tried < tries) {
      return Optional.empty();
    }
    quarantine(arrival, "Panne pendant la lecture, " + tried + " fois : " + firstLine(breakdown));
    return claimed;
  }

  /** Of what could not be taken apart, its outside says who sent it, and under what subject. */
  private void answerUnread(Arrival arrival) {
    Envelope outside = openings.envelopes().outside(arrival);
    arrivals.describe(arrival.id(), outside.from(), outside.subject());
    receipt(arrival, outside);
  }

  private static String firstLine(Throwable breakdown) {
    return String.valueOf(breakdown).lines().findFirst().orElse("");
  }

  private ArrivalState deal(Claimed claimed, List<Long> handful) {
    Arrival arrival = claimed.arrival();
    Envelope envelope = claimed.envelope();
    if (arrivals.sameBytesBefore(arrival)) {
      return decide(arrival, ArrivalState.DONE, "Le même courriel était déjà arrivé.");
    }
    if (envelope == null) {
      quarantine(arrival, "Le courriel ne peut pas être lu : " + claimed.unreadable());
      answerUnread(arrival);
      return ArrivalState.QUARANTINED;
    }
    try {
      arrivals.describe(arrival.id(), envelope.from(), envelope.subject());
      if (hand(arrival, envelope).kind() == Hand.Kind.FORGED) {
        return quarantine(
            arrival,
            "Le serveur de la boîte tient l’expéditeur pour contrefait (DMARC) : personne n’a reçu de"
                + " réponse.");
      }
      Optional<ArrivalState> invited = answerToInvitation(arrival, envelope);
      if (invited.isPresent()) {
        return invited.get();
      }
      Optional<String> failure = failure(arrival, envelope);
      if (failure.isPresent()) {
        return decide(arrival, ArrivalState.DONE, failure.get());
      }
      List<Opened> files = openings.unfolding().open(envelope.attachments());
      Optional<ArrivalState> slip = slip(arrival, envelope, files);
      if (slip.isPresent()) {
        return slip.get();
      }
      claimed.beneficiary().ifPresent(id -> turns.await(handful, id));
      return deal(arrival, envelope, files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What became of it where it was that and nothing more: files that somebody put beside it are
   * dealt with.
   */
  private Optional<ArrivalState> answerToInvitation(Arrival arrival, Envelope envelope) {
    Optional<Echoes.Invited> invited =
        envelope.calendar() == null ? Optional.empty() : echoes.invited(arrival, envelope);
    if (invited.isEmpty() || !envelope.attachments().stream().allMatch(Attachment::inText)) {
      return Optional.empty();
    }
    // what staff let in is not put aside once more
    boolean aside = invited.get().unsure() && arrival.assigned() == null;
    return Optional.of(
        decide(
            arrival, aside ? ArrivalState.QUARANTINED : ArrivalState.DONE, invited.get().became()));
  }

  /** What staff let in as a structure's is dealt with as a structure's. */
  private Optional<ArrivalState> slip(Arrival arrival, Envelope envelope, List<Opened> files) {
    boolean machine = envelope.hand().kind() == Hand.Kind.MACHINE && !files.isEmpty();
    boolean mayBe =
        arrival.assigned() == null
            && !envelope.trial()
            && (envelope.hand().answerable() || machine);
    return (mayBe ? slips.take(arrival, envelope, files) : Optional.<PostalSlips.Taken>empty())
        .map(
            taken ->
                decide(
                    arrival,
                    taken.whole() ? ArrivalState.DONE : ArrivalState.QUARANTINED,
                    taken.became()));
  }

  /** A notice may carry back the workbooks that we sent: it is looked at before them. */
  private Optional<String> failure(Arrival arrival, Envelope envelope) throws IOException {
    return hand(arrival, envelope).automatic()
        ? echoes.failure(arrival, envelope)
        : Optional.empty();
  }

  /** By whose hand it was written; what staff have released is dealt with as a person's. */
  private static Hand hand(Arrival arrival, Envelope envelope) {
    return arrival.assigned() == null ? envelope.hand() : Hand.PERSON;
  }

  /** Whether a mail that many got brings what only one can have meant for us. */
  private static boolean bringsWorkbook(List<Opened> files) {
    return files.stream().anyMatch(file -> file.ours() || file.why() != null);
  }

  private ArrivalState deal(Arrival arrival, Envelope envelope, List<Opened> files)
      throws IOException {
    Hand hand = hand(arrival, envelope);
    boolean list = hand.kind() == Hand.Kind.LIST;
    boolean machine = hand.automatic() && !list;
    Whose whose = openings.identification().of(arrival, envelope, files);
    if ((machine && files.stream().noneMatch(Opened::ours)) || (list && !bringsWorkbook(files))) {
      return left(arrival, envelope, machine && !whose.match(one -> true, unsure -> false));
    }
    Optional<Beneficiary> known =
        whose.match(one -> Optional.of(one.beneficiary()), unsure -> Optional.empty());
    if (known.isPresent() && !machine) {
      return answer(arrival, envelope, known.get(), files);
    } else {
      String reason =
          whose.match(one -> "Un courriel automatique porte un classeur.", Whose.Unsure::reason);
      if (!hand.automatic()) {
        echoes.reply(arrival, envelope, null);
      }
      quarantine(arrival, reason);
      arrivals.concerns(arrival.id(), openings.identification().claimed(files));
      receipt(arrival, envelope);
      return ArrivalState.QUARANTINED;
    }
  }

  /**
   * Leaves a machine's mail without an answer, and to a person where it says that a document waits
   * elsewhere: people send by WeTransfer or OneDrive, which write in their own name.
   */
  private ArrivalState left(Arrival arrival, Envelope envelope, boolean strange) {
    Optional<String> drive =
        strange
            ? CloudDrives.linkedIn(envelope.body() + "\n" + String.join("\n", envelope.links()))
            : Optional.empty();
    if (drive.isPresent()) {
      return quarantine(
          arrival,
          "Un courriel automatique annonce un document déposé en ligne : " + drive.get() + ".");
    } else {
      return decide(arrival, ArrivalState.DONE, "Courriel automatique, laissé sans réponse.");
    }
  }

  private ArrivalState answer(
      Arrival arrival, Envelope envelope, Beneficiary beneficiary, List<Opened> files)
      throws IOException {
    List<Item> items = filing.file(arrival, envelope, beneficiary, files);
    Optional<Echoes.Heard> heard = echoes.reply(arrival, envelope, beneficiary);
    String became = Summary.of(items);
    if (hand(arrival, envelope).answerable()) {
      answering.report(arrival, envelope, beneficiary, items, heard);
    } else {
      echoes.unanswered(arrival, envelope, beneficiary);
      became = BY_A_PERSON + became;
    }
    if (envelope.trial()) {
      return decide(
          arrival, ArrivalState.DONE, "ESSAI", "Essai, rien n’a été enregistré. " + became);
    } else {
      return decide(arrival, ArrivalState.DONE, became);
    }
  }

  private void receipt(Arrival arrival, Envelope envelope) {
    if (hand(arrival, envelope).answerable() && arrival.assigned() == null) {
      Optional.ofNullable(envelope.from())
          .or(
              () ->
                  openings.identification().ownerOf(arrival).map(owner -> owner.contact().email()))
          .ifPresent(to -> answering.receipt(arrival, envelope, to));
    }
  }

  private ArrivalState quarantine(Arrival arrival, String reason) {
    return decide(arrival, ArrivalState.QUARANTINED, reason);
  }

  private ArrivalState decide(Arrival arrival, ArrivalState state, String reason) {
    return decide(arrival, state, state.name(), reason);
  }

  /**
   * Says what became of an arrival.
   *
   * @param what the audit trail calls it
   * @return the same
   */
  private ArrivalState decide(Arrival arrival, ArrivalState state, String what, String reason) {
    Instant now = desk.now();
    arrivals.decide(arrival.id(), state, reason, now);
    desk.note(Actor.COMOP, what, arrival.reference(), reason);
    return state;
  }
}
