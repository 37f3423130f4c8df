package fr.comop.notice;

import static fr.comop.notice.Refusals.ARTICLE_10;
import static fr.comop.notice.Refusals.ARTICLE_11;
import static fr.comop.notice.Refusals.ORDER;

import fr.comop.french.French;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Says no: what keeps an act from being done in a case, by the convention and the law. Each refusal
 * says which fact is missing. Immutable; asked inside the transaction in which the act is stored.
 */
public final class Guards {
  private static final LocalDate REPUBLICAN_SINCE = LocalDate.of(2022, 1, 2);
  private static final String REPUBLICAN = "loi 2000-321, article 10-1";
  static final String AMICABLE = "convention, article 12";

  private final DefaultCase file;
  private final String who;
  private final World world;
  private final TimeLimits limits;

  /**
   * Guards a case.
   *
   * @param who acts, as the audit trail names them
   */
  public Guards(DefaultCase file, String who, World world) {
    this.file = file;
    this.who = who;
    this.world = world;
    this.limits = new TimeLimits(world.rules(), world.texts().working());
  }

  /** What is in the way; nothing where the act may be done. */
  public List<Refusal> against(Act act) {
    if (act instanceof Act.Opened opened) {
      return opening(opened);
    }
    Refusals refusals =
        new Refusals()
            .unless(file.opened(), "Aucun dossier n’est ouvert", ORDER)
            .unless(!file.closed(), "Le dossier est clos", ORDER);
    if (!refusals.list().isEmpty()) {
      return refusals.list();
    }
    LocalDate day = act.happened();
    return refusals
        .unless(
            day == null || !day.isAfter(world.today()),
            "Le " + (day == null ? "" : French.day(day)) + " n’est pas encore passé",
            ORDER)
        .all(of(act))
        .list();
  }

  /** What an act lacks where no file shows it; nothing where it needs none. */
  public static List<Refusal> unshown(Act act) {
    return new Refusals()
        .unless(
            !(act instanceof Act.Heard heard) || heard.how() != Act.Hearing.DECLINED,
            "L’écrit par lequel la structure renonce à l’audition n’est pas joint",
            ARTICLE_10)
        .list();
  }

  private List<Refusal> of(Act act) {
    LetterGuards letters = new LetterGuards(file, who, world);
    if (act instanceof Act.Prepared prepared) {
      return letters.preparing(prepared);
    }
    if (act instanceof Act.Approved approved) {
      return letters.approving(approved.notice());
    }
    if (act instanceof Act.Signed signed) {
      return letters.signing(signed);
    }
    if (act instanceof Act.HandedOver handed) {
      return letters.handingOver(handed);
    }
    if (act instanceof Act.Withdrawn withdrawn) {
      return letters.withdrawing(withdrawn.notice());
    }
    if (act instanceof Act.Joined joined) {
      return joining(joined);
    }
    if (act instanceof Act.Struck struck) {
      return striking(struck);
    }
    if (act instanceof Act.Spoken || act instanceof Act.Settled) {
      return List.of();
    }
    if (act instanceof Act.TerminationReceived received) {
      return new Refusals()
          .unless(
              file.key().cause() == Cause.ENDED_BY_STRUCTURE,
              "Le dossier n’est pas celui d’une résiliation par la structure",
              ARTICLE_11)
          .unless(
              !received.received().isBefore(received.posted()),
              "La lettre serait reçue avant d’avoir été postée",
              ARTICLE_11)
          .unless(
              !file.has(Act.TerminationReceived.class),
              "La résiliation est déjà enregistrée",
              ARTICLE_11)
          .list();
    }
    return procedure(act);
  }

  private List<Refusal> procedure(Act act) {
    ProcedureGuards procedure = new ProcedureGuards(file, world, limits);
    if (act instanceof Act.Answered answered) {
      return procedure.answering(answered);
    }
    if (act instanceof Act.Examined examined) {
      return procedure.examining(examined);
    }
    if (act instanceof Act.Heard heard) {
      return procedure.hearing(heard);
    }
    if (act instanceof Act.Decided decided) {
      return procedure.deciding(decided.decision());
    }
    if (act instanceof Act.TitleIssued title) {
      return procedure.issuingTitle(title);
    }
    if (act instanceof Act.MoneyReceived money) {
      return procedure.receivingMoney(money);
    }
    if (act instanceof Act.Lifted) {
      return procedure.lifting();
    }
    if (act instanceof Act.TerminationWithdrawn) {
      return procedure.withdrawingTermination();
    }
    return procedure.closing();
  }

  private List<Refusal> opening(Act.Opened act) {
    Cause cause = file.key().cause();
    Refusals refusals =
        new Refusals()
            .unless(!file.opened(), "Le dossier est déjà ouvert", ORDER)
            .unless(
                !act.documents().isEmpty() || !cause.isAboutDocuments(),
                "Aucun document n’est nommé",
                ARTICLE_10)
            .unless(
                cause == Cause.NOT_PRESENTED || !act.facts().isBlank(),
                "Les faits ne sont pas dits",
                ARTICLE_10);
    if (cause == Cause.NOT_PRESENTED) {
      refusals.all(unjudged(world));
      act.documents().forEach(document -> refusals.all(missing(world, document)));
    } else if (cause == Cause.INCOMPLETE) {
      act.documents().forEach(document -> refusals.all(incomplete(document)));
    } else if (cause == Cause.REPUBLICAN_COMMITMENT) {
      LocalDate applied = act.applied();
      refusals
          .unless(
              world.agreement().pledges(),
              "La structure n’est ni une association ni une fondation",
              REPUBLICAN)
          .unless(applied != null, "La date de la demande de subvention n’est pas dite", REPUBLICAN)
          .unless(
              applied == null || !applied.isAfter(world.today()),
              "La demande de subvention serait à venir",
              REPUBLICAN)
          .unless(
              applied == null || !applied.isBefore(REPUBLICAN_SINCE),
              "Le contrat d’engagement républicain ne vaut que pour les demandes déposées depuis le"
                  + " 2 janvier 2022",
              REPUBLICAN);
    }
    return refusals.list();
  }

  private List<Refusal> joining(Act.Joined act) {
    return new Refusals()
        .unless(
            file.key().cause().isAboutDocuments(),
            "Le dossier n’est pas celui de documents attendus",
            ARTICLE_10)
        .unless(
            !file.documents().contains(act.document()),
            "Le document est déjà dans le dossier",
            ORDER)
        .unless(
            file.live(NoticeKind.OBSERVATIONS).isEmpty(),
            "La lettre d’observations est déjà préparée, et ne parle pas de ce document",
            "code des relations entre le public et l’administration, article L.122-1")
        .all(
            file.key().cause() == Cause.NOT_PRESENTED
                ? missing(world, act.document())
                : incomplete(act.document()))
        .list();
  }

  private List<Refusal> striking(Act.Struck act) {
    Optional<OwedPaper> paper = world.paper(act.document());
    return new Refusals()
        .unless(
            file.documents().contains(act.document()),
            "Ce document n’est pas dans le dossier",
            ORDER)
        .unless(
            file.key().cause() != Cause.NOT_PRESENTED
                || paper.isEmpty()
                || paper.get().presented()
                || !act.reason().isBlank(),
            "Rien n’a été reçu qui tienne lieu de ce document",
            ARTICLE_10)
        .list();
  }

  private List<Refusal> incomplete(String document) {
    Optional<OwedPaper> paper = world.paper(document);
    return new Refusals()
        .unless(paper.isPresent(), "Ce document n’est pas attendu : " + document, ARTICLE_10)
        .unless(
            paper.isEmpty() || !paper.get().complete(),
            "Ce document est complet : " + paper.map(OwedPaper::title).orElse(""),
            ARTICLE_10)
        .list();
  }

  /** Whether a document was never presented, however long it may still take. */
  static List<Refusal> absent(World world, String document) {
    return world
        .paper(document)
        .map(
            paper ->
                new Refusals()
                    .unless(
                        !paper.presented(),
                        "Ce document a été présenté : " + paper.title(),
                        ARTICLE_10)
                    .list())
        .orElseGet(
            () -> List.of(new Refusal("Ce document n’est pas attendu : " + document, ARTICLE_10)));
  }

  /** Whether a document was never presented, and its grace is over. */
  static List<Refusal> missing(World world, String document) {
    Optional<OwedPaper> found = world.paper(document);
    if (found.isEmpty()) {
      return absent(world, document);
    }
    OwedPaper paper = found.get();
    LocalDate from = world.rules().significantFrom(paper.due());
    return new Refusals()
        .all(absent(world, document))
        .unless(
            !world.today().isBefore(from),
            paper.title()
                + " : le retard n’est significatif qu’à partir du "
                + French.longDay(from),
            ARTICLE_10)
        .list();
  }

  /** What nobody has judged yet. */
  static List<Refusal> unjudged(World world) {
    return world.unjudged().stream()
        .map(
            one ->
                new Refusal(
                    "Un envoi de la structure n’est pas encore jugé ("
                        + (one.endsWith(".") ? one.substring(0, one.length() - 1) : one)
                        + ")",
                    "convention, article 10, « après examen des justificatifs »"))
        .toList();
  }

  /** The amount of a letter's decision; zero where it names none. */
  static BigDecimal amount(DefaultCase file) {
    return file.decision().map(Decision::amount).orElse(BigDecimal.ZERO);
  }

  /** Whether it was tried to settle it between people. */
  static List<Refusal> amicable(DefaultCase file) {
    return new Refusals()
        .unless(
            file.has(Act.Spoken.class),
            "Aucun échange amiable n’est consigné (« comop case call »)",
            AMICABLE)
        .list();
  }
}
