package fr.comop.notice.desk;

import fr.comop.archive.Sha256;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.notice.Act;
import fr.comop.notice.Decision;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Evidence;
import fr.comop.notice.Notice;
import fr.comop.notice.Recorded;
import fr.comop.notice.channel.Way;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in French what was done in a case, in the page of a case as in the audit trail. */
public final class Told {
  private static final Map<Class<? extends Act>, String> AUDIT =
      Map.ofEntries(
          Map.entry(Act.Opened.class, "CASE_OPEN"),
          Map.entry(Act.Joined.class, "CASE_JOIN"),
          Map.entry(Act.Struck.class, "CASE_STRIKE"),
          Map.entry(Act.Spoken.class, "CASE_CALL"),
          Map.entry(Act.Prepared.class, "NOTICE_PREPARE"),
          Map.entry(Act.Approved.class, "NOTICE_APPROVE"),
          Map.entry(Act.Signed.class, "NOTICE_SIGN"),
          Map.entry(Act.HandedOver.class, "NOTICE_ISSUE"),
          Map.entry(Act.Withdrawn.class, "NOTICE_WITHDRAW"),
          Map.entry(Act.Answered.class, "CASE_ANSWER"),
          Map.entry(Act.Examined.class, "CASE_EXAMINE"),
          Map.entry(Act.Heard.class, "CASE_HEAR"),
          Map.entry(Act.Decided.class, "CASE_DECIDE"),
          Map.entry(Act.TitleIssued.class, "CASE_TITLE"),
          Map.entry(Act.MoneyReceived.class, "CASE_RECEIVED"),
          Map.entry(Act.Lifted.class, "CASE_LIFT"),
          Map.entry(Act.TerminationWithdrawn.class, "CASE_TERMINATION_WITHDRAW"),
          Map.entry(Act.TerminationReceived.class, "CASE_TERMINATION"),
          Map.entry(Act.Settled.class, "CASE_SETTLE"),
          Map.entry(Act.Closed.class, "CASE_CLOSE"));

  private Told() {}

  /** What was done, and what shows it: one sentence or several, of one line or several. */
  public static String of(DefaultCase file, Recorded recorded) {
    return of(file, recorded, id -> id);
  }

  /**
   * The same for people who know documents by their titles.
   *
   * @param titles of documents, by their ids
   */
  public static String of(DefaultCase file, Recorded recorded, UnaryOperator<String> titles) {
    Evidence evidence = recorded.evidence();
    return of(file, recorded.act(), titles)
        + (evidence == null ? "" : " Pièce : " + evidence.name() + digest(evidence.sha256()) + ".");
  }

  private static String of(DefaultCase file, Act act, UnaryOperator<String> titles) {
    if (act instanceof Act.Opened opened) {
      return "dossier ouvert, "
          + file.key().cause().french()
          + (opened.documents().isEmpty()
              ? ""
              : " : " + opened.documents().stream().map(titles).collect(Collectors.joining(", ")))
          + (opened.applied() == null
              ? ""
              : ", subvention demandée le " + French.day(opened.applied()))
          + "."
          + after(opened.facts());
    }
    if (act instanceof Act.Joined joined) {
      return "document ajouté : " + titles.apply(joined.document()) + ".";
    }
    if (act instanceof Act.Struck struck) {
      return "document retiré : " + titles.apply(struck.document()) + "." + after(struck.reason());
    }
    if (act instanceof Act.Spoken spoken) {
      return spoken.manner().french()
          + " du "
          + French.day(spoken.day())
          + ", "
          + spoken.with()
          + "."
          + after(spoken.said());
    }
    if (act instanceof Act.Answered answered) {
      return "réponse de la structure, reçue le "
          + French.day(answered.received())
          + "."
          + after(answered.said());
    }
    if (act instanceof Act.Examined examined) {
      return "justifications examinées le "
          + French.day(examined.day())
          + "."
          + after(examined.found());
    }
    if (act instanceof Act.Heard heard) {
      return "audition du " + French.day(heard.day()) + ", " + how(heard) + after(heard.minutes());
    }
    return letter(file, act);
  }

  private static String how(Act.Heard heard) {
    return switch (heard.how()) {
          case HELD -> "tenue";
          case DECLINED -> "déclinée par la structure";
          case DID_NOT_COME -> "personne n’est venu";
        }
        + (heard.who().isEmpty() ? "" : " (" + heard.who() + ")")
        + ".";
  }

  private static String letter(DefaultCase file, Act act) {
    if (act instanceof Act.Prepared prepared) {
      return lr(prepared.notice())
          + " préparée : "
          + prepared.kind().french()
          + (prepared.measure() == null
              ? ""
              : ", mesure envisagée : " + prepared.measure().french())
          + hearing(prepared.hearing(), prepared.place())
          + (prepared.replaces() == null ? "" : ", à la place de " + lr(prepared.replaces()))
          + "."
          + after(prepared.asked());
    }
    if (act instanceof Act.Approved approved) {
      return lr(approved.notice()) + " approuvée" + digest(approved.pdf()) + ".";
    }
    if (act instanceof Act.Signed signed) {
      return lr(signed.notice())
          + (signed.pen() == Act.Pen.IMAGE ? " signée par image" : " signée à la main")
          + ", délégation "
          + signed.delegation()
          + "."
          + (signed.unscanned().isEmpty()
              ? ""
              : " Rien n’est numérisé : " + sentence(signed.unscanned()));
    }
    if (act instanceof Act.HandedOver handed) {
      return lr(handed.notice())
          + " remise pour envoi ("
          + Way.of(handed.channel()).map(Way::french).orElse(handed.channel())
          + ").";
    }
    if (act instanceof Act.Withdrawn withdrawn) {
      return lr(withdrawn.notice()) + " retirée." + after(withdrawn.reason());
    }
    return end(file, act);
  }

  private static String hearing(@Nullable Instant at, String place) {
    return at == null
        ? ""
        : ", audition proposée le " + FrenchInstant.of(at) + (place.isEmpty() ? "" : ", " + place);
  }

  private static String end(DefaultCase file, Act act) {
    if (act instanceof Act.Decided decided) {
      return decision(decided.decision());
    }
    if (act instanceof Act.TitleIssued title) {
      return "titre de recettes "
          + title.number()
          + " du "
          + French.day(title.day())
          + ", "
          + French.euros(title.amount())
          + ".";
    }
    if (act instanceof Act.MoneyReceived money) {
      return French.euros(money.amount()) + " reçus le " + French.day(money.day()) + ".";
    }
    if (act instanceof Act.Lifted lifted) {
      return "suspension levée." + after(lifted.reason());
    }
    if (act instanceof Act.TerminationWithdrawn withdrawn) {
      return "résiliation retirée." + after(withdrawn.reason());
    }
    if (act instanceof Act.TerminationReceived received) {
      return "résiliation par la structure, postée le "
          + French.day(received.posted())
          + ", reçue le "
          + French.day(received.received())
          + ".";
    }
    if (act instanceof Act.Settled settled) {
      return "règlement amiable du " + French.day(settled.day()) + "." + after(settled.terms());
    }
    if (act instanceof Act.Closed closed) {
      return "dossier clos." + after(closed.reason());
    }
    throw new IllegalStateException(file.reference() + ": no words for " + act.getClass());
  }

  private static String decision(Decision decision) {
    BigDecimal amount = decision.amount();
    LocalDate until = decision.until();
    Decision.Deliberation vote = decision.deliberation();
    return "décision du "
        + French.day(decision.day())
        + " : "
        + decision.outcome().french()
        + (amount == null ? "" : ", " + French.euros(amount))
        + (until == null ? "" : ", jusqu’au " + French.day(until))
        + "."
        + after(decision.reasons())
        + (vote.reference().isBlank()
            ? " Délibération non requise : " + sentence(vote.notRequired())
            : " Délibération "
                + vote.reference()
                + (vote.executory() == null
                    ? ""
                    : ", exécutoire depuis le " + French.day(vote.executory()))
                + ".");
  }

  private static String after(String words) {
    return words.isBlank() ? "" : " " + sentence(words);
  }

  private static String sentence(String words) {
    return words.matches("(?s).*[.!?…]") ? words : words + ".";
  }

  private static String lr(long notice) {
    return notice == 0 ? "lettre" : Notice.NUMBERING.reference(notice);
  }

  /** What was foreseen and not printed has none. */
  private static String digest(Sha256 sha256) {
    return sha256.equals(Register.NOT_PRINTED) ? "" : " (SHA-256 " + sha256.hex() + ")";
  }

  /** The word of the audit trail for acts of this kind. */
  static String audit(Act act) {
    return Objects.requireNonNull(AUDIT.get(act.getClass()));
  }
}
