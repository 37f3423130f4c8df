package fr.comop.notice.desk;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Actor;
import fr.comop.desk.Desk;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.ledger.LostRace;
import fr.comop.notice.Act;
import fr.comop.notice.CaseKey;
import fr.comop.notice.Cause;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Guards;
import fr.comop.notice.OwedPaper;
import fr.comop.notice.Recorded;
import fr.comop.notice.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens in cases by itself, for staff alone: a case opens for what was never presented in
 * any form, once its grace is over and all that came from the structure is judged; what is missing
 * besides joins it while no letter is drafted; what was presented since is struck from it. Each
 * case is a transaction of its own: killed anywhere, the next round goes on from there.
 */
public final class Watch {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  private final Desk desk;
  private final Conventions conventions;
  private final Cases cases;
  private final Received received;
  private final Worlds worlds;
  private final Proceedings proceedings;

  public Watch(
      Desk desk,
      Conventions conventions,
      Cases cases,
      Received received,
      Worlds worlds,
      Proceedings proceedings) {
    this.desk = desk;
    this.conventions = conventions;
    this.cases = cases;
    this.received = received;
    this.worlds = worlds;
    this.proceedings = proceedings;
  }

  /**
   * Does all that is to be done now. What fails for one structure fails for no other.
   *
   * @throws RuntimeException once all others are dealt with, when it failed for one
   */
  public void go() {
    List<RuntimeException> failures = new ArrayList<>();
    for (CaseKey key : toTend()) {
      try {
        desk.decide(() -> tend(key));
      } catch (RuntimeException e) {
        if (!LostRace.is(e)) {
          LOG.error("no case for {}", key, e);
          failures.add(e);
        }
      }
    }
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }

  /** Where something may have to be done; whoever is not named here is looked at no closer. */
  private List<CaseKey> toTend() {
    return IntStream.rangeClosed(conventions.firstYear(), conventions.lastYear())
        .boxed()
        .flatMap(
            year ->
                conventions.beneficiaries().stream()
                    .flatMap(whose -> desk.look(() -> toTend(whose, year)).stream()))
        .toList();
  }

  private List<CaseKey> toTend(Beneficiary whose, int year) {
    return conventions.all().stream()
        .filter(one -> one.party(whose.id()).isPresent())
        .map(one -> new CaseKey(whose.id(), one.id(), year, Cause.NOT_PRESENTED))
        .filter(
            key -> {
              List<DeliverableState> states = received.states(whose, key.convention(), year);
              return states.stream().anyMatch(this::isMissing)
                  || cases.standing(key).filter(one -> isPresented(one, states)).isPresent();
            })
        .toList();
  }

  private boolean isMissing(DeliverableState state) {
    LocalDate from = worlds.rules().significantFrom(state.deliverable().due());
    return state.presented().isEmpty() && !desk.today().isBefore(from);
  }

  /** Whether something of a case came, and a person has judged it. */
  private static boolean isPresented(DefaultCase file, List<DeliverableState> states) {
    return states.stream()
        .filter(one -> file.documents().contains(one.deliverable().form()))
        .anyMatch(Watch::isPresented);
  }

  private static boolean isPresented(DeliverableState state) {
    return state.presented().isPresent() && state.toExamine().isEmpty();
  }

  private void tend(CaseKey key) {
    Optional<DefaultCase> standing =
        cases.standing(key).map(one -> proceedings.held(one.id())).filter(one -> !one.closed());
    if (standing.isPresent()) {
      goOn(standing.get());
    } else {
      open(key);
    }
  }

  private void open(CaseKey key) {
    DefaultCase unopened = DefaultCase.unopened(key);
    World world = worlds.of(unopened, Actor.COMOP);
    Set<String> dealtWith = dealtWith(key, world.papers());
    List<String> missing =
        states(key).stream()
            .filter(this::isMissing)
            .map(one -> one.deliverable().form())
            .filter(one -> !dealtWith.contains(one))
            .toList();
    Act act = new Act.Opened(missing, "");
    if (!missing.isEmpty() && may(unopened, act, world)) {
      proceedings.add(cases.enter(key), act, null, Actor.COMOP);
    }
  }

  /**
   * What an earlier case of this key was about to its end: staff have closed that knowingly. A due
   * day that lies after that end is another matter.
   */
  private Set<String> dealtWith(CaseKey key, Map<String, OwedPaper> papers) {
    Set<String> dealtWith = new HashSet<>();
    cases.of(key.beneficiary(), key.convention(), key.year()).stream()
        .filter(one -> one.key().equals(key))
        .forEach(
            closed ->
                closed.documents().stream()
                    .flatMap(one -> Stream.ofNullable(papers.get(one)))
                    .filter(one -> !one.due().isAfter(lastDay(closed)))
                    .map(OwedPaper::id)
                    .forEach(dealtWith::add));
    return dealtWith;
  }

  private static LocalDate lastDay(DefaultCase file) {
    Recorded last = file.history().get(file.history().size() - 1);
    return LocalDate.ofInstant(last.at(), Deliverable.ZONE);
  }

  private List<DeliverableState> states(CaseKey key) {
    return received.states(
        conventions.beneficiary(key.beneficiary()).orElseThrow(), key.convention(), key.year());
  }

  private void goOn(DefaultCase standing) {
    DefaultCase file = standing;
    for (DeliverableState state : states(file.key())) {
      String document = state.deliverable().form();
      boolean inIt = file.documents().contains(document);
      Act act =
          inIt
              ? new Act.Struck(document, "Reçu depuis que le dossier est ouvert.")
              : new Act.Joined(document);
      World world = worlds.of(file, Actor.COMOP);
      if ((inIt ? isPresented(state) : isMissing(state) && world.unjudged().isEmpty())
          && may(file, act, world)) {
        file = proceedings.add(file, act, null, Actor.COMOP).file();
      }
    }
  }

  private static boolean may(DefaultCase file, Act act, World world) {
    return new Guards(file, Actor.COMOP.named(), world).against(act).isEmpty();
  }
}
