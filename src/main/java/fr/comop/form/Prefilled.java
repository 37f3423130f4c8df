package fr.comop.form;

/** What comop writes into the box of a question beforehand. */
public enum Prefilled {
  /** The name of the beneficiary. */
  STRUCTURE("structure"),
  /** The answer of last year's complete document, for a person to confirm or change. */
  LAST_YEAR("last-year");

  private final String word;

  Prefilled(String word) {
    this.word = word;
  }

  /** The word that form files use. */
  public String word() {
    return word;
  }
}
