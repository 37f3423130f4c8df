package fr.comop.summary;

import java.util.Arrays;
import java.util.Optional;

/** Whom a summary is for (convention, art. 6.1). */
public enum Audience {
  /** The Region's services: everything, what is marked confidential with its mark. */
  REGION("region", "la Région"),
  /** The steering committee (art. 5): everything but what is marked. */
  COMMITTEE("committee", "le comité de suivi"),
  /** Anybody else: totals. */
  PARTNERS("partners", "les partenaires");

  private final String word;
  private final String french;

  Audience(String word, String french) {
    this.word = word;
    this.french = french;
  }

  /** The word that commands and files use. */
  public String word() {
    return word;
  }

  /** "le comité de suivi". */
  public String french() {
    return french;
  }

  /** The one of this word. */
  public static Optional<Audience> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }
}
