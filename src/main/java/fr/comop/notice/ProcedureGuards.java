package fr.comop.notice;

import static fr.comop.notice.Refusals.ARTICLE_10;
import static fr.comop.notice.Refusals.ARTICLE_11;
import static fr.comop.notice.Refusals.ORDER;

import fr.comop.convention.Deliverable;
import fr.comop.french.French;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What keeps the steps between the letters from being taken: answer, hearing, decision, end. */
final class ProcedureGuards {
  private static final String OBSERVATIONS =
      "code des relations entre le public et l’administration, article L.122-1";
  private static final String REASONS =
      "code des relations entre le public et l’administration, articles L.211-2 et L.211-5";

  private static final String EXECUTORY =
      "code général des collectivités territoriales, article L.4141-1";

  private final DefaultCase file;
  private final World world;
  private final TimeLimits limits;
  private final Optional<Notice> observations;

  ProcedureGuards(DefaultCase file, World world, TimeLimits limits) {
    this.file = file;
    this.world = world;
    this.limits = limits;
    this.observations = file.live(NoticeKind.OBSERVATIONS).filter(Notice::isOut);
  }

  List<Refusal> answering(Act.Answered act) {
    return sent()
        .unless(
            observations
                .flatMap(one -> one.tracking().deposited())
                .filter(act.received()::isBefore)
                .isEmpty(),
            "La réponse serait reçue avant que la lettre soit déposée",
            ORDER)
        .unless(
            !isBeforeHandingOver(act.received()),
            "La réponse serait reçue avant que la lettre soit remise pour envoi",
            ORDER)
        .list();
  }

  List<Refusal> examining(Act.Examined act) {
    Optional<LocalDate> last = timeToAnswer();
    return sent()
        .all(Guards.unjudged(world))
        .unless(!act.found().isBlank(), "Ce que l’examen a montré n’est pas dit", ARTICLE_10)
        .unless(
            last.filter(day -> !act.day().isAfter(day)).isEmpty()
                || last.filter(day -> !world.today().isAfter(day)).isPresent(),
            "L’examen serait daté d’avant la fin du délai de réponse",
            OBSERVATIONS)
        .all(afterAnswers(act.day(), "L’examen serait daté d’avant une réponse"))
        .unless(
            last.isPresent(),
            "La lettre d’observations n’est pas notifiée : ni distribution, ni première présentation",
            OBSERVATIONS)
        .unless(
            last.filter(day -> !world.today().isAfter(day)).isEmpty(),
            "Le délai de réponse court encore, jusqu’au " + last.map(French::longDay).orElse(""),
            OBSERVATIONS)
        .list();
  }

  /**
   * The last day to answer, which one answer does not cut short: another may follow. Where nobody
   * knows when the letter came, it counts from the answer that shows that it did.
   */
  private Optional<LocalDate> timeToAnswer() {
    return limits
        .answer(file)
        .map(TimeLimit::last)
        .or(
            () ->
                file.last(Act.Answered.class)
                    .map(one -> one.received().plusDays(world.rules().answer())));
  }

  List<Refusal> hearing(Act.Heard act) {
    return sent()
        .unless(!act.minutes().isBlank(), "Le compte rendu de l’audition n’est pas dit", ARTICLE_10)
        .unless(
            observations.flatMap(Notice::notified).filter(act.day()::isBefore).isEmpty(),
            "L’audition serait antérieure à la notification de la lettre d’observations",
            OBSERVATIONS)
        .unless(
            !isBeforeHandingOver(act.day()),
            "L’audition serait antérieure à la remise pour envoi de la lettre d’observations",
            OBSERVATIONS)
        .unless(
            act.how() != Act.Hearing.DID_NOT_COME || wasInvited(act.day()),
            "Aucune lettre notifiée quinze jours avant ne proposait ce jour, ou une autre l’a remplacé",
            ARTICLE_10)
        .unless(
            act.how() == Act.Hearing.DID_NOT_COME
                || observations.flatMap(Notice::notified).isPresent()
                || file.has(Act.Answered.class),
            "La lettre d’observations n’est pas notifiée",
            OBSERVATIONS)
        .list();
  }

  /** Whether a day lies before that on which the letter of observations left the house. */
  private boolean isBeforeHandingOver(LocalDate day) {
    return observations
        .map(Notice::handedOver)
        .filter(one -> day.isBefore(day(one.at())))
        .isPresent();
  }

  /** Whether all that is known to have been received by then lies before a day, or on it. */
  private List<Refusal> afterAnswers(LocalDate day, String otherwise) {
    Optional<LocalDate> last =
        file.history().stream()
            .map(Recorded::act)
            .filter(Act.Answered.class::isInstance)
            .map(one -> ((Act.Answered) one).received())
            .max(Comparator.naturalOrder());
    return new Refusals()
        .unless(
            last.filter(day::isBefore).isEmpty(),
            otherwise + ", reçue le " + last.map(French::day).orElse(""),
            ORDER)
        .list();
  }

  private boolean wasInvited(LocalDate day) {
    return file.notices().stream()
        .filter(one -> one.isOut() && one.draft().hearing() != null)
        .reduce((earlier, later) -> later)
        .filter(
            one ->
                one.notified()
                    .filter(at -> !at.plusDays(NoticeRules.NOTICE).isAfter(day))
                    .isPresent())
        .map(one -> one.draft().hearing())
        .filter(at -> day(at).equals(day))
        .isPresent();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Deliverable.ZONE);
  }

  List<Refusal> deciding(Decision decision) {
    Refusals refusals =
        new Refusals()
            .unless(file.decision().isEmpty() || !isTold(), "Une décision est déjà notifiée", ORDER)
            .unless(
                file.notices().stream().noneMatch(one -> one.kind().hasRemedies() && one.isLive()),
                "Une lettre de décision est en cours : retirez-la d’abord",
                ORDER)
            .unless(!decision.reasons().isBlank(), "Les motifs ne sont pas dits", REASONS)
            .unless(
                decision.deliberation().isTold(),
                "La délibération de la commission permanente n’est ni citée ni dite non requise avec"
                    + " son motif",
                "compétence de l’organe délibérant")
            .all(executory(decision.deliberation()))
            .all(days(decision))
            .all(LetterGuards.bounds(decision, world));
    if (decision.outcome() == Outcome.NONE) {
      return refusals.list();
    }
    return refusals
        .all(Guards.unjudged(world))
        .unless(
            file.has(Act.Examined.class),
            "L’examen des justificatifs n’est pas consigné (« comop case examine »)",
            ARTICLE_10)
        .unless(
            file.has(Act.Heard.class),
            "L’audition n’est pas consignée (« comop case hear »)",
            ARTICLE_10)
        .unless(
            !isPresentedSince() || !decision.outcome().weighs(),
            "Plus aucun document ne manque : proposez la clôture",
            ARTICLE_10)
        .unless(
            observations.flatMap(Notice::notified).isPresent() || file.has(Act.Answered.class),
            "La lettre d’observations n’est pas notifiée : ni distribution, ni première présentation",
            OBSERVATIONS)
        .unless(
            !answeredSinceExamined(),
            "Une réponse est venue après l’examen des justificatifs : examinez-la",
            ARTICLE_10)
        .unless(
            file.last(Act.Heard.class)
                .filter(
                    one ->
                        observations
                            .flatMap(Notice::notified)
                            .filter(one.day()::isBefore)
                            .isPresent())
                .isEmpty(),
            "L’audition serait antérieure à la notification de la lettre d’observations",
            OBSERVATIONS)
        .all(decision.outcome() == Outcome.TERMINATION ? LetterGuards.running(world) : List.of())
        .unless(
            !decision.outcome().weighs() || isAnnounced(decision.outcome()),
            "La lettre d’observations n’annonçait pas cette mesure ("
                + decision.outcome().french()
                + ") : il en faut une autre",
            OBSERVATIONS)
        .list();
  }

  private boolean answeredSinceExamined() {
    boolean since = false;
    for (Recorded one : file.history()) {
      since = one.act() instanceof Act.Answered || (since && !(one.act() instanceof Act.Examined));
    }
    return since;
  }

  private boolean isAnnounced(Outcome measure) {
    return observations.filter(one -> one.draft().measure() == measure).isPresent();
  }

  private boolean isTold() {
    return file.decision()
        .filter(one -> file.live(one.outcome().letter()).filter(Notice::isOut).isPresent())
        .isPresent();
  }

  private boolean isPresentedSince() {
    return file.key().cause().isAboutDocuments()
        && file.documents().stream()
            .allMatch(
                one ->
                    world
                        .paper(one)
                        .filter(
                            file.key().cause() == Cause.NOT_PRESENTED
                                ? OwedPaper::presented
                                : OwedPaper::complete)
                        .isPresent());
  }

  private List<Refusal> executory(Decision.Deliberation vote) {
    LocalDate since = vote.executory();
    return new Refusals()
        .unless(
            vote.reference().isBlank() || since != null,
            "Le jour depuis lequel la délibération est exécutoire (publiée, et transmise au préfet)"
                + " n’est pas dit",
            EXECUTORY)
        .unless(
            since == null || !since.isAfter(world.today()),
            "La délibération n’est pas encore exécutoire",
            EXECUTORY)
        .list();
  }

  /** Whether a decision follows on all that it rests on. */
  private List<Refusal> days(Decision decision) {
    LocalDate day = decision.day();
    LocalDate until = decision.until();
    return new Refusals()
        .unless(
            file.last(Act.Heard.class).filter(one -> day.isBefore(one.day())).isEmpty(),
            "La décision serait prise avant l’audition",
            ARTICLE_10)
        .unless(
            file.last(Act.Examined.class).filter(one -> day.isBefore(one.day())).isEmpty(),
            "La décision serait prise avant l’examen des justificatifs",
            ARTICLE_10)
        .all(afterAnswers(day, "La décision serait prise avant une réponse"))
        .unless(
            file.history().isEmpty() || !day.isBefore(day(file.history().get(0).at())),
            "La décision serait prise avant l’ouverture du dossier",
            ORDER)
        .unless(
            decision.outcome() != Outcome.SUSPENSION || until == null || until.isAfter(day),
            "La suspension finirait avant d’être décidée",
            ORDER)
        .unless(
            decision.outcome() != Outcome.EXTENSION
                || (until != null && until.isAfter(world.today())),
            "Le nouveau délai n’est pas dit, ou est déjà passé",
            ARTICLE_10)
        .list();
  }

  List<Refusal> issuingTitle(Act.TitleIssued act) {
    BigDecimal most = titled();
    return new Refusals()
        .all(notified(most.signum() > 0 ? kind(Outcome.REDUCTION) : Outcome.REPAYMENT))
        .unless(
            told().filter(act.day()::isBefore).isEmpty(),
            "Le titre serait daté d’avant la notification de la décision",
            ORDER)
        .unless(
            !act.number().isBlank(),
            "Le numéro du titre de recettes n’est pas dit",
            "titre de recettes")
        .unless(
            !file.has(Act.TitleIssued.class),
            "Un titre de recettes est déjà consigné",
            "titre de recettes")
        .unless(
            act.amount().signum() > 0 && act.amount().compareTo(most) <= 0,
            "Le titre dépasse ce qui est à reverser, " + French.euros(most),
            ARTICLE_10)
        .list();
  }

  /** What a decision takes back of what was paid: a repayment, or what a reduction leaves. */
  private BigDecimal titled() {
    BigDecimal reduction = file.taken(Outcome.REDUCTION);
    return reduction.signum() > 0
        ? world.money().overpaid(reduction)
        : file.taken(Outcome.REPAYMENT);
  }

  /** The kind of the decision, where there is one. */
  private Outcome kind(Outcome otherwise) {
    return file.decision().map(Decision::outcome).orElse(otherwise);
  }

  /** The day on which the decision was notified. */
  private Optional<LocalDate> told() {
    return file.decision()
        .flatMap(one -> file.live(one.outcome().letter()))
        .flatMap(Notice::notified);
  }

  List<Refusal> receivingMoney(Act.MoneyReceived act) {
    BigDecimal title =
        file.last(Act.TitleIssued.class).map(Act.TitleIssued::amount).orElse(BigDecimal.ZERO);
    return new Refusals()
        .unless(
            file.has(Act.TitleIssued.class),
            "Aucun titre de recettes n’est consigné (« comop case title »)",
            "titre de recettes")
        .unless(
            act.amount().signum() > 0
                && file.moneyReceived().add(act.amount()).compareTo(title) <= 0,
            "Les sommes reçues dépasseraient le titre, " + French.euros(title),
            "titre de recettes")
        .unless(
            file.last(Act.TitleIssued.class).filter(one -> act.day().isBefore(one.day())).isEmpty(),
            "La somme serait reçue avant la date du titre",
            ORDER)
        .list();
  }

  List<Refusal> lifting() {
    return new Refusals()
        .all(notified(Outcome.SUSPENSION))
        .unless(!file.has(Act.Lifted.class), "La suspension est déjà levée", ORDER)
        .list();
  }

  List<Refusal> withdrawingTermination() {
    return new Refusals()
        .unless(
            file.decision().filter(one -> one.outcome() == Outcome.TERMINATION).isPresent()
                && isTold(),
            "Aucune lettre de résiliation n’est partie",
            ARTICLE_11)
        .unless(
            limits.termination(file).filter(one -> one.isOver(world.today())).isEmpty(),
            "La résiliation a pris effet le "
                + limits.termination(file).map(one -> French.longDay(one.last())).orElse(""),
            ARTICLE_11)
        .unless(!file.has(Act.TerminationWithdrawn.class), "La résiliation est déjà retirée", ORDER)
        .list();
  }

  private List<Refusal> notified(Outcome outcome) {
    boolean decided = file.decision().filter(one -> one.outcome() == outcome).isPresent();
    return new Refusals()
        .unless(decided, "Aucune décision de ce genre n’est consignée : " + outcome.french(), ORDER)
        .unless(
            !decided || file.live(outcome.letter()).flatMap(Notice::notified).isPresent(),
            "La lettre qui le dit n’est pas notifiée",
            "code des relations entre le public et l’administration, article L.221-8")
        .list();
  }

  List<Refusal> closing() {
    Refusals refusals = new Refusals();
    file.notices().stream()
        .filter(one -> one.stage().isInTheHouse())
        .forEach(
            one ->
                refusals.unless(
                    false,
                    one.reference()
                        + " est "
                        + one.stage().french()
                        + " : retirez-la ou envoyez-la",
                    ORDER));
    Optional<Decision> decision = file.decision();
    if (decision.isPresent() && decision.get().outcome().weighs()) {
      return refusals.all(executed(decision.get())).list();
    }
    boolean nothingLeft = file.key().cause().isAboutDocuments() && file.documents().isEmpty();
    return refusals
        .unless(
            decision.isPresent()
                || nothingLeft
                || file.has(Act.Settled.class)
                || file.has(Act.TerminationReceived.class)
                || observations.isEmpty(),
            "Une lettre d’observations est partie : il faut une décision, fût-elle « sans suite », ou"
                + " un règlement amiable",
            ARTICLE_10)
        .list();
  }

  private List<Refusal> executed(Decision decision) {
    Optional<Notice> letter = file.live(decision.outcome().letter());
    boolean withdrawn = file.has(Act.TerminationWithdrawn.class);
    Refusals refusals =
        new Refusals()
            .unless(
                letter.flatMap(Notice::notified).isPresent(),
                "La décision n’est pas notifiée",
                "code des relations entre le public et l’administration, article L.221-8");
    if (decision.outcome() == Outcome.TERMINATION && !withdrawn) {
      refusals.unless(
          limits.termination(file).filter(one -> one.isOver(world.today())).isPresent(),
          "La résiliation n’a pas encore pris effet",
          ARTICLE_11);
    }
    if (titled().signum() > 0) {
      refusals.unless(
          file.has(Act.TitleIssued.class),
          "Le titre de recettes n’est pas consigné (« comop case title »)",
          ARTICLE_10);
    }
    if (decision.outcome() == Outcome.SUSPENSION) {
      refusals.unless(
          file.has(Act.Lifted.class) || decision.until() != null,
          "La suspension n’est pas levée",
          ARTICLE_10);
    }
    return refusals.list();
  }

  private Refusals sent() {
    return new Refusals()
        .unless(
            observations.isPresent(), "Aucune lettre d’observations n’est partie", OBSERVATIONS);
  }
}
