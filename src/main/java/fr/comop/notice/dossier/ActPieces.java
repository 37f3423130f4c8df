package fr.comop.notice.dossier;

import fr.comop.convention.Deliverable;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.notice.Act;
import fr.comop.notice.Decision;
import fr.comop.notice.Evidence;
import fr.comop.notice.Notice;
import fr.comop.notice.Recorded;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The pieces that the acts of a case make. */
final class ActPieces {
  private final Map<String, String> titles;

  /**
   * Makes them.
   *
   * @param titles of documents, by their ids
   */
  ActPieces(Map<String, String> titles) {
    this.titles = titles;
  }

  /** What was said and done at it, then the file that shows it. */
  List<Piece> of(Recorded one) {
    LocalDate day =
        Objects.requireNonNullElse(
            one.act().happened(), LocalDate.ofInstant(one.at(), Deliverable.ZONE));
    List<Piece> pieces = new ArrayList<>();
    String title = title(one.act());
    pieces.add(
        Piece.said(
            title,
            day,
            Stream.of(
                    words(one.act()),
                    "Consigné le " + FrenchInstant.of(one.at()) + " par " + one.who() + ".")
                .filter(text -> !text.isEmpty())
                .reduce((first, second) -> first + "\n" + second)
                .orElse("")));
    if (one.act() instanceof Act.Approved approved) {
      String reference = Notice.NUMBERING.reference(approved.notice());
      pieces.add(
          Piece.file(
              "Lettre " + reference + " telle qu’approuvée",
              day,
              reference + ".pdf",
              approved.pdf()));
    }
    Evidence evidence = one.evidence();
    if (evidence != null) {
      pieces.add(Piece.file("Preuve : " + title, day, evidence.name(), evidence.sha256()));
    }
    return pieces;
  }

  private String title(Act act) {
    if (act instanceof Act.Opened) {
      return "Ouverture du dossier";
    }
    if (act instanceof Act.Joined) {
      return "Document ajouté au dossier";
    }
    if (act instanceof Act.Struck) {
      return "Document sorti du dossier";
    }
    if (act instanceof Act.Spoken spoken) {
      return "Échange amiable (" + spoken.manner().french() + ")";
    }
    if (act instanceof Act.Answered) {
      return "Réponse de la structure";
    }
    if (act instanceof Act.Examined) {
      return "Examen des justificatifs";
    }
    if (act instanceof Act.Heard) {
      return "Audition";
    }
    if (act instanceof Act.Decided decided) {
      return "Décision : " + decided.decision().outcome().french();
    }
    if (act instanceof Act.TitleIssued) {
      return "Titre de recettes";
    }
    if (act instanceof Act.MoneyReceived) {
      return "Somme reçue";
    }
    if (act instanceof Act.Lifted) {
      return "Levée de la suspension";
    }
    if (act instanceof Act.TerminationWithdrawn) {
      return "Retrait de la résiliation";
    }
    if (act instanceof Act.TerminationReceived) {
      return "Résiliation reçue de la structure";
    }
    if (act instanceof Act.Settled) {
      return "Règlement amiable";
    }
    if (act instanceof Act.Closed) {
      return "Clôture du dossier";
    }
    return letter(act);
  }

  private static String letter(Act act) {
    if (act instanceof Act.Prepared one) {
      return "Préparation de la " + one.kind().french() + " " + reference(one.notice());
    }
    if (act instanceof Act.Approved one) {
      return "Approbation de la lettre " + reference(one.notice());
    }
    if (act instanceof Act.Signed one) {
      return "Signature de la lettre " + reference(one.notice());
    }
    if (act instanceof Act.HandedOver one) {
      return "Remise pour envoi de la lettre " + reference(one.notice());
    }
    return act instanceof Act.Withdrawn one
        ? "Retrait de la lettre " + reference(one.notice())
        : "";
  }

  private static String reference(long notice) {
    return Notice.NUMBERING.reference(notice);
  }

  private String words(Act act) {
    if (act instanceof Act.Opened one) {
      return one.facts()
          + "\n"
          + French.list(one.documents().stream().map(this::document).toList());
    }
    if (act instanceof Act.Joined one) {
      return document(one.document());
    }
    if (act instanceof Act.Struck one) {
      return document(one.document()) + "\n" + one.reason();
    }
    if (act instanceof Act.Spoken one) {
      return "Avec " + one.with() + "\n" + one.said();
    }
    if (act instanceof Act.Signed one) {
      return "Délégation : "
          + one.delegation()
          + (one.pen() == Act.Pen.IMAGE ? "\nSignée par image" : "\nSignée à la main")
          + (one.unscanned().isEmpty() ? "" : " ; rien n’est numérisé : " + one.unscanned());
    }
    if (act instanceof Act.HandedOver one) {
      return "Par : " + one.channel();
    }
    if (act instanceof Act.Withdrawn one) {
      return one.reason();
    }
    if (act instanceof Act.Answered one) {
      return one.said();
    }
    if (act instanceof Act.Examined one) {
      return one.found();
    }
    if (act instanceof Act.Heard one) {
      return one.how().word() + ", " + one.who() + "\n" + one.minutes();
    }
    if (act instanceof Act.Decided one) {
      return decision(one.decision());
    }
    return money(act);
  }

  private static String money(Act act) {
    if (act instanceof Act.TitleIssued one) {
      return "N° " + one.number() + ", " + French.euros(one.amount());
    }
    if (act instanceof Act.MoneyReceived one) {
      return French.euros(one.amount());
    }
    if (act instanceof Act.Lifted one) {
      return one.reason();
    }
    if (act instanceof Act.TerminationWithdrawn one) {
      return one.reason();
    }
    if (act instanceof Act.TerminationReceived one) {
      return "Postée le " + French.longDay(one.posted());
    }
    if (act instanceof Act.Settled one) {
      return one.terms();
    }
    return act instanceof Act.Closed one ? one.reason() : "";
  }

  private static String decision(Decision one) {
    BigDecimal amount = one.amount();
    LocalDate until = one.until();
    return Stream.of(
            amount == null ? "" : "Montant : " + French.euros(amount),
            until == null ? "" : "Jusqu’au " + French.longDay(until),
            one.reasons(),
            one.deliberation().reference().isBlank()
                ? "Délibération non requise : " + one.deliberation().notRequired()
                : "Délibération : " + one.deliberation().reference())
        .filter(text -> !text.isEmpty())
        .reduce((first, second) -> first + "\n" + second)
        .orElse("");
  }

  private String document(String id) {
    return titles.getOrDefault(id, id);
  }
}
