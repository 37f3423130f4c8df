package fr.comop.notice;

import fr.comop.french.Plain;
import java.util.Arrays;
import java.util.Optional;

/** What the Region may decide (convention, art. 10 and 11). */
public enum Outcome {
  NONE("sans-suite", "aucune suite", NoticeKind.CLOSING),
  EXTENSION("delai", "délai supplémentaire", NoticeKind.DECISION),
  BALANCE_NOT_PAID("solde-non-verse", "solde non versé", NoticeKind.DECISION),
  REDUCTION("diminution", "diminution de la subvention", NoticeKind.DECISION),
  SUSPENSION("suspension", "suspension de la subvention", NoticeKind.DECISION),
  REPAYMENT("reversement", "reversement", NoticeKind.DECISION),
  TERMINATION("resiliation", "résiliation de la convention", NoticeKind.TERMINATION);

  private final String word;
  private final String french;
  private final NoticeKind letter;

  Outcome(String word, String french, NoticeKind letter) {
    this.word = word;
    this.french = french;
    this.letter = letter;
  }

  /** As commands have it: "solde-non-verse". */
  public String word() {
    return word;
  }

  /** "diminution de la subvention". */
  public String french() {
    return french;
  }

  /** The letter that tells it. */
  public NoticeKind letter() {
    return letter;
  }

  /** Whether it names an amount. */
  public boolean hasAmount() {
    return this == BALANCE_NOT_PAID || this == REDUCTION || this == REPAYMENT;
  }

  /** Whether it takes something from the structure, which it has to be told by a letter. */
  public boolean weighs() {
    return this != NONE && this != EXTENSION;
  }

  /** The one of this word. */
  public static Optional<Outcome> of(String typed) {
    String plain = Plain.of(typed);
    return Arrays.stream(values()).filter(one -> Plain.of(one.word).equals(plain)).findFirst();
  }
}
