package fr.comop.notice.dossier;

import fr.comop.convention.Deliverable;
import fr.comop.french.FrenchInstant;
import fr.comop.notice.Act;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Evidence;
import fr.comop.notice.Notice;
import fr.comop.notice.Recorded;
import fr.comop.notice.desk.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The pieces that the acts of a case make. */
final class ActPieces {
  private final DefaultCase file;
  private final Map<String, String> titles;

  /**
   * Makes them.
   *
   * @param titles of documents, by their ids
   */
  ActPieces(DefaultCase file, Map<String, String> titles) {
    this.file = file;
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
            capitalised(Told.of(file, one, id -> titles.getOrDefault(id, id)))
                + "\nConsigné le "
                + FrenchInstant.of(one.at())
                + " par "
                + one.who()
                + "."));
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
      pieces.add(
          Piece.file(
              (one.act() instanceof Act.Approved ? "Texte imprimé : " : "Preuve : ") + title,
              day,
              evidence.name(),
              evidence.sha256()));
    }
    return pieces;
  }

  private static String capitalised(String words) {
    return words.substring(0, 1).toUpperCase(Locale.FRENCH) + words.substring(1);
  }

  private static String title(Act act) {
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
}
