package fr.comop.retention;

import java.util.Arrays;
import java.util.Optional;

/** What a rule is about. */
public enum Kind {
  DOCUMENTS("documents", "Documents reçus, pièces jointes, lecture et réponses"),
  MAILS("mails", "Relances, invitations et autres courriels envoyés"),
  CASES("cases", "Dossiers de manquement et lettres recommandées"),
  SUMMARIES("summaries", "Synthèses remises"),
  FOLLOW_UP("follow-up", "Versements, avis, accords, délais, levées et réunions");

  private final String word;
  private final String french;

  Kind(String word, String french) {
    this.word = word;
    this.french = french;
  }

  /** As the configuration writes it. */
  public String word() {
    return word;
  }

  /** As people read it. */
  public String french() {
    return french;
  }

  /** The kind of this word. */
  public static Optional<Kind> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }
}
