package fr.comop.summary;

import fr.comop.desk.Declined;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whom a summary is for (convention, art. 6.1). */
public enum Audience {
  /** The Region's services: everything, what is marked confidential with its mark. */
  REGION("region", "la Région"),
  /** The steering committee (art. 5): everything but what is marked. */
  COMMITTEE("committee", "le comité d’orientation stratégique"),
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

  /** "le comité d’orientation stratégique". */
  public String french() {
    return french;
  }

  /** Whether what those of another audience were told may be known to these. */
  public boolean hears(Audience other) {
    return this == other || (this == COMMITTEE && other == PARTNERS);
  }

  /** The one of this word. */
  public static Optional<Audience> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }

  /** The same without its article: "comité d’orientation stratégique". */
  public String title() {
    return french.substring(french.indexOf(' ') + 1);
  }

  /**
   * The one that a person asks for by its word.
   *
   * @throws Declined when there is no such audience
   */
  public static Audience asked(String word) {
    return of(word)
        .orElseThrow(
            () ->
                new Declined(
                    "« "
                        + word
                        + " » n’est pas un public ; choisissez entre "
                        + Arrays.stream(values())
                            .map(Audience::word)
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
