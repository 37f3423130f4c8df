package fr.comop.notice;

import static fr.comop.notice.Refusals.ARTICLE_10;
import static fr.comop.notice.Refusals.ARTICLE_11;
import static fr.comop.notice.Refusals.ORDER;

import fr.comop.convention.Deliverable;
import fr.comop.french.French;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What keeps a letter from being written, approved, signed or handed over. */
final class LetterGuards {
  private static final String CONTRADICTORY_PROCEDURE =
      "code des relations entre le public et l’administration, article L.122-1";
  private static final String SIGNATURE =
      "code des relations entre le public et l’administration, article L.212-1";

  /** Words of the ways that are no registered post. */
  private static final Set<String> OTHER_WAYS = Set.of("hand", "commissaire");

  private final DefaultCase file;
  private final String who;
  private final World world;

  LetterGuards(DefaultCase file, String who, World world) {
    this.file = file;
    this.who = who;
    this.world = world;
  }

  List<Refusal> preparing(Act.Prepared act) {
    Refusals refusals = new Refusals();
    file.live(act.kind())
        .ifPresent(
            live ->
                refusals.unless(
                    false,
                    "Une "
                        + act.kind().french()
                        + " est déjà en cours ("
                        + live.reference()
                        + ", "
                        + live.stage().french()
                        + ")",
                    "une seule lettre par objet"));
    Long replaced = act.replaces();
    refusals.unless(
        replaced == null
            || file.notice(replaced)
                .filter(one -> one.kind() == act.kind() && one.tracking().failed())
                .isPresent(),
        "La lettre à remplacer n’est ni perdue ni revenue d’une adresse inconnue",
        ORDER);
    return refusals.all(due(act, world.rules().hearing())).all(standing(act.kind())).list();
  }

  /**
   * What a kind of letter rests on.
   *
   * @param ahead days, at least, until the hearing that it proposes
   */
  private List<Refusal> due(Act.Prepared act, int ahead) {
    return switch (act.kind()) {
      case OBSERVATIONS ->
          new Refusals()
              .all(Guards.amicable(file))
              .unless(
                  act.measure() != null && act.measure().weighs(),
                  "La mesure envisagée n’est pas dite",
                  CONTRADICTORY_PROCEDURE)
              .unless(
                  act.measure() != Outcome.REPAYMENT || world.money().paid().signum() > 0,
                  "Rien n’a été versé pour "
                      + file.key().year()
                      + ", il n’y a rien à reverser (un versement se consigne par « comop payment"
                      + " add »)",
                  ARTICLE_10)
              .all(act.measure() == Outcome.TERMINATION ? running(world) : List.of())
              .all(hearing(act, ahead))
              .list();
      case INVITATION ->
          new Refusals()
              .unless(
                  file.live(NoticeKind.OBSERVATIONS).filter(Notice::isOut).isPresent(),
                  "La lettre d’observations n’est pas partie",
                  CONTRADICTORY_PROCEDURE)
              .unless(!file.has(Act.Heard.class), "L’audition est déjà consignée", ARTICLE_10)
              .all(hearing(act, ahead))
              .list();
      case DECISION, TERMINATION, CLOSING ->
          new Refusals()
              .unless(
                  file.decision().filter(one -> one.outcome().letter() == act.kind()).isPresent()
                      || (act.kind() == NoticeKind.CLOSING && mayClose()),
                  "Aucune décision de ce genre n’est consignée (« comop case decide »)",
                  act.kind() == NoticeKind.TERMINATION ? ARTICLE_11 : ARTICLE_10)
              .unless(
                  act.kind() != NoticeKind.CLOSING || !isOutAgainst(),
                  "Une mesure est notifiée : une lettre de clôture la démentirait",
                  ARTICLE_10)
              .list();
      case TERMINATION_WITHDRAWN ->
          new Refusals()
              .unless(
                  file.has(Act.TerminationWithdrawn.class),
                  "Le retrait de la résiliation n’est pas consigné (« comop case"
                      + " withdraw-termination »)",
                  ARTICLE_11)
              .list();
      case SUSPENSION_LIFTED ->
          new Refusals()
              .unless(
                  file.has(Act.Lifted.class),
                  "La levée de la suspension n’est pas consignée (« comop case lift »)",
                  ARTICLE_10)
              .list();
    };
  }

  private boolean isOutAgainst() {
    return file.notices().stream().anyMatch(one -> one.kind().hasRemedies() && one.isOut());
  }

  private boolean mayClose() {
    return file.has(Act.Settled.class)
        || (file.key().cause().isAboutDocuments() && file.documents().isEmpty());
  }

  private List<Refusal> hearing(Act.Prepared act, int ahead) {
    Instant at = act.hearing();
    LocalDate first = world.today().plusDays(ahead);
    return new Refusals()
        .unless(
            at != null && !act.place().isBlank(),
            "Aucune date d’audition n’est proposée",
            ARTICLE_10)
        .unless(
            at == null || !LocalDate.ofInstant(at, Deliverable.ZONE).isBefore(first),
            "L’audition proposée est trop proche : pas avant le " + French.longDay(first),
            CONTRADICTORY_PROCEDURE)
        .list();
  }

  List<Refusal> approving(long notice) {
    Optional<Notice> letter = file.notice(notice);
    return at(letter, NoticeStage.PREPARED, "est déjà approuvée, ou retirée")
        .unless(
            !world.rules().fourEyes()
                || letter.filter(one -> name(one.prepared().who()).equals(name(who))).isEmpty(),
            "Qui a préparé la lettre ne l’approuve pas : une autre personne la relit",
            "réglage letters.four-eyes")
        .all(letter.map(this::mayLeave).orElse(List.of()))
        .list();
  }

  /**
   * Whoever has two accounts, or another role since, is the same person: of "Camille Martin,
   * chargée de mission (cmartin)" the name counts.
   */
  private static String name(String who) {
    return who.split("[,(]", 2)[0].strip();
  }

  List<Refusal> signing(Act.Signed act) {
    Optional<Notice> letter = file.notice(act.notice());
    BigDecimal amount =
        letter.filter(one -> one.kind().hasRemedies()).isPresent()
            ? Guards.amount(file)
            : BigDecimal.ZERO;
    return at(letter, NoticeStage.APPROVED, "n’est pas approuvée, ou est déjà signée")
        .unless(
            letter.map(LetterGuards::signatory).filter(one -> !isFor(one)).isEmpty(),
            "La lettre est imprimée au nom de "
                + letter.map(LetterGuards::signatory).orElse("")
                + ", qui est la personne à la signer",
            SIGNATURE)
        .unless(
            letter.isEmpty()
                || world.delegations().stream()
                    .anyMatch(
                        one ->
                            one.reference().equals(act.delegation())
                                && one.covers(world.today(), letter.get().kind(), amount)),
            "Le signataire n’a pas de délégation en vigueur ce jour pour une "
                + letter.map(one -> one.kind().french()).orElse("")
                + (amount.signum() == 0 ? "" : " de " + French.euros(amount)),
            SIGNATURE)
        .unless(
            letter
                .flatMap(LetterGuards::printed)
                .map(Act.Approved::delegation)
                .filter(one -> !one.isEmpty() && !one.equals(act.delegation()))
                .isEmpty(),
            "La lettre est imprimée sous une autre délégation, "
                + letter.flatMap(LetterGuards::printed).map(Act.Approved::delegation).orElse(""),
            SIGNATURE)
        .all(letter.map(this::mayLeave).orElse(List.of()))
        .list();
  }

  private static Optional<Act.Approved> printed(Notice letter) {
    return Optional.ofNullable(letter.approved()).map(one -> (Act.Approved) one.act());
  }

  private static String signatory(Notice letter) {
    return printed(letter).map(Act.Approved::signatory).orElse("");
  }

  /** Whoever looks what may be done next is nobody, and stands for anybody. */
  private boolean isFor(String signatory) {
    return signatory.isEmpty() || who.isEmpty() || name(signatory).equals(name(who));
  }

  List<Refusal> handingOver(Act.HandedOver act) {
    Optional<Notice> letter = file.notice(act.notice());
    return at(letter, NoticeStage.SIGNED, "n’est pas signée, ou est déjà remise")
        .unless(
            !OTHER_WAYS.contains(act.channel())
                || letter.filter(one -> one.kind() == NoticeKind.TERMINATION).isEmpty(),
            "Une résiliation part en recommandé : ses trois mois courent de l’envoi",
            ARTICLE_11)
        .all(letter.map(this::mayLeave).orElse(List.of()))
        .list();
  }

  List<Refusal> withdrawing(long notice) {
    return new Refusals()
        .unless(
            file.notice(notice).filter(one -> one.stage().isInTheHouse()).isPresent(),
            "La lettre n’est plus dans la maison, ou n’est pas de ce dossier",
            ORDER)
        .list();
  }

  private static Refusals at(Optional<Notice> letter, NoticeStage stage, String otherwise) {
    return new Refusals()
        .unless(letter.isPresent(), "Cette lettre n’est pas de ce dossier", ORDER)
        .unless(letter.isEmpty() || letter.get().stage() == stage, "La lettre " + otherwise, ORDER);
  }

  private List<Refusal> mayLeave(Notice letter) {
    return new Refusals()
        .unless(
            world.texts().approved().contains(letter.kind()),
            "Le texte de la "
                + letter.kind().french()
                + " n’est pas approuvé par le service juridique (« comop config » donne la ligne"
                + " qu’il y met)",
            "réglage des textes")
        .unless(
            !changedSince(letter),
            "Le dossier a changé depuis l’approbation : retirez cette lettre, et préparez-en une autre",
            ORDER)
        .unless(
            printed(letter)
                .map(Act.Approved::address)
                .filter(one -> !one.isEmpty() && !one.equals(world.agreement().address()))
                .isEmpty(),
            "L’adresse n’est plus celle qui est imprimée : retirez cette lettre, et préparez-en une"
                + " autre",
            ORDER)
        .all(due(letter.draft(), NoticeRules.NOTICE * 2))
        .all(standing(letter.kind()))
        .list();
  }

  /** Whether something happened that the print, which is approved, knows nothing of. */
  private boolean changedSince(Notice letter) {
    Recorded approved = letter.approved();
    return approved != null
        && file.history().stream()
            .filter(one -> one.number() > approved.number())
            .map(Recorded::act)
            .anyMatch(
                act ->
                    act instanceof Act.Struck
                        || act instanceof Act.Joined
                        || act instanceof Act.Answered
                        || act instanceof Act.Examined
                        || act instanceof Act.Heard
                        || act instanceof Act.Decided
                        || (act instanceof Act.Settled && letter.kind().accuses()));
  }

  /** Whether nothing was settled between people, or they have spoken of it again since. */
  private List<Refusal> unsettled() {
    Act last =
        file.history().stream()
            .map(Recorded::act)
            .filter(act -> act instanceof Act.Settled || act instanceof Act.Spoken)
            .reduce((before, after) -> after)
            .orElse(null);
    return new Refusals()
        .unless(
            !(last instanceof Act.Settled),
            "Un règlement amiable est consigné"
                + (last instanceof Act.Settled settled
                    ? " le " + French.longDay(settled.day())
                    : "")
                + " : s’il n’est pas tenu, consignez d’abord l’échange qui le dit",
            Guards.AMICABLE)
        .list();
  }

  /** What has to hold for a letter from its draft until it leaves. */
  private List<Refusal> standing(NoticeKind kind) {
    Refusals refusals = new Refusals();
    if (kind.accuses()) {
      refusals.all(Guards.unjudged(world)).all(unsettled());
      if (file.key().cause() == Cause.NOT_PRESENTED) {
        refusals.unless(
            !file.documents().isEmpty(), "Plus aucun document n’est en cause", ARTICLE_10);
        // What more time was decided for is due later now.
        boolean later = kind == NoticeKind.DECISION && isMoreTime();
        file.documents()
            .forEach(
                one ->
                    refusals.all(later ? Guards.absent(world, one) : Guards.missing(world, one)));
      } else if (file.key().cause() == Cause.INCOMPLETE) {
        refusals.unless(
            !file.documents().isEmpty(), "Plus aucun document n’est en cause", ARTICLE_10);
        file.documents().forEach(one -> refusals.all(incomplete(one)));
      }
    }
    if (kind == NoticeKind.DECISION || kind == NoticeKind.TERMINATION) {
      file.decision().ifPresent(one -> refusals.all(bounds(one, world)));
    }
    if (kind == NoticeKind.TERMINATION) {
      refusals.all(running(world));
    }
    return refusals.list();
  }

  private boolean isMoreTime() {
    return file.decision().filter(one -> one.outcome() == Outcome.EXTENSION).isPresent();
  }

  private List<Refusal> incomplete(String document) {
    return new Refusals()
        .unless(
            world.paper(document).filter(OwedPaper::complete).isEmpty(),
            "Ce document est complet : "
                + world.paper(document).map(OwedPaper::title).orElse(document),
            ARTICLE_10)
        .list();
  }

  /** Whether there is a convention left that could be ended. */
  static List<Refusal> running(World world) {
    LocalDate ends = world.agreement().ends();
    return new Refusals()
        .unless(
            !world.today().isAfter(ends),
            "La convention a pris fin le "
                + French.longDay(ends)
                + " : il n’y a plus rien à résilier",
            "convention, articles 7 et 11")
        .list();
  }

  /** Whether the amount of a decision lies within what was paid, or promised. */
  static List<Refusal> bounds(Decision decision, World world) {
    if (!decision.outcome().hasAmount()) {
      return new Refusals()
          .unless(decision.amount() == null, "Cette mesure ne porte pas de montant", ARTICLE_10)
          .list();
    }
    BigDecimal amount = Objects.requireNonNullElse(decision.amount(), BigDecimal.ZERO);
    Optional<BigDecimal> most =
        switch (decision.outcome()) {
          case REPAYMENT -> Optional.of(world.money().repayable());
          case BALANCE_NOT_PAID -> world.money().balance();
          default -> world.money().reducible();
        };
    return new Refusals()
        .unless(
            amount.signum() > 0 && amount.stripTrailingZeros().scale() <= 2,
            "Le montant n’est pas dit en euros et centimes",
            ARTICLE_10)
        .unless(most.isPresent(), "La subvention promise n’est pas connue", "convention, article 3")
        .unless(
            decision.outcome() != Outcome.BALANCE_NOT_PAID
                || most.isEmpty()
                || amount.compareTo(most.get()) >= 0,
            "Ce qui n’est pas versé est le solde entier, "
                + most.map(French::euros).orElse("")
                + " ; pour moins, diminuez la subvention",
            "convention, article 3")
        .unless(
            most.isEmpty() || amount.compareTo(most.get()) <= 0,
            "Le montant dépasse ce qui peut l’être : "
                + French.euros(amount)
                + ", pour "
                + most.map(French::euros).orElse("")
                + (decision.outcome() == Outcome.REPAYMENT ? " versés" : "")
                + ", toutes les lettres comprises",
            decision.outcome() == Outcome.REPAYMENT ? ARTICLE_10 : "convention, articles 3 et 10")
        .list();
  }
}
