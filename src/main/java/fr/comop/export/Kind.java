package fr.comop.export;

/** What the cells of a column hold. */
public enum Kind {
  TEXT("texte"),
  COUNT("entier"),
  NUMBER("nombre"),
  DAY("date"),
  INSTANT("instant"),
  FLAG("oui/non");

  private final String french;

  Kind(String french) {
    this.french = french;
  }

  /** As docs/export.md calls it. */
  public String french() {
    return french;
  }
}
