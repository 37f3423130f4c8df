package fr.comop.intake.assessment;

import fr.comop.form.Finding;
import java.util.List;

/** What comop says of a workbook that it could read; it checks, the Region judges. */
public enum Outcome {
  COMPLETE("complete", "complet"),
  COMPLETE_WITH_REMARKS("complete-with-remarks", "complet avec remarques"),
  INCOMPLETE("incomplete", "à compléter"),
  /** On paper: presented, to be judged by staff. */
  PAPER("paper", "présenté sur papier"),
  /** A document without a form, which a person read and does not hold for complete. */
  PRESENTED("presented", "présenté, à compléter"),
  /** In another form, which a person took for the document, and not for a complete one. */
  OTHER_FORM("other-form", "présenté sous une autre forme");

  private final String word;
  private final String french;

  Outcome(String word, String french) {
    this.word = word;
    this.french = french;
  }

  /** The outcome that these findings give. */
  public static Outcome of(List<Finding> findings) {
    if (findings.isEmpty()) {
      return COMPLETE;
    }
    return findings.stream().anyMatch(Finding::error) ? INCOMPLETE : COMPLETE_WITH_REMARKS;
  }

  /** The word that programs read. */
  public String word() {
    return word;
  }

  /** The words that people read. */
  public String french() {
    return french;
  }

  /** Whether it stands in a form that comop does not read. */
  public boolean otherForm() {
    return this == PAPER || this == OTHER_FORM;
  }

  /** Whether nothing more is asked for. */
  public boolean complete() {
    return this == COMPLETE || this == COMPLETE_WITH_REMARKS;
  }
}
