package fr.comop.notice;

import fr.comop.french.Plain;
import java.util.Arrays;
import java.util.Optional;

/** What a registered letter is for. */
public enum NoticeKind {
  /** Facts, obligation, measure contemplated, time to answer, hearing (CRPA, L.121-1, L.122-1). */
  OBSERVATIONS("observations", "lettre d’observations"),
  /** Another date to be heard. */
  INVITATION("invitation", "invitation à être entendu"),
  /** A measure of article 10, with its reasons and remedies (CRPA, L.211-2, L.211-5). */
  DECISION("decision", "lettre de décision"),
  /** The end of the convention (art. 11), with its own remedy. */
  TERMINATION("resiliation", "lettre de résiliation"),
  /** A termination that is taken back before it takes effect. */
  TERMINATION_WITHDRAWN("retrait-resiliation", "retrait de la résiliation"),
  /** A suspension that ends. */
  SUSPENSION_LIFTED("levee-suspension", "levée de la suspension"),
  /** Nothing follows. */
  CLOSING("cloture", "lettre de clôture");

  private final String word;
  private final String french;

  NoticeKind(String word, String french) {
    this.word = word;
    this.french = french;
  }

  /** As commands and text files have it: "observations". */
  public String word() {
    return word;
  }

  /** "lettre d’observations". */
  public String french() {
    return french;
  }

  /** Whether it says how to appeal: decisions and terminations only (CJA, R.421-5). */
  public boolean hasRemedies() {
    return this == DECISION || this == TERMINATION;
  }

  /** Whether it accuses, so that nothing of the structure's may be left unjudged when it leaves. */
  public boolean accuses() {
    return this == OBSERVATIONS || this == INVITATION || hasRemedies();
  }

  /** The one of this word. */
  public static Optional<NoticeKind> of(String typed) {
    String plain = Plain.of(typed);
    return Arrays.stream(values()).filter(one -> Plain.of(one.word).equals(plain)).findFirst();
  }
}
