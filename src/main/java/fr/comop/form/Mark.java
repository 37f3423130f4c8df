package fr.comop.form;

/**
 * By what an answer is marked confidential (convention, art. 6), the nearest to it first: of
 * several marks the nearest is told.
 */
public enum Mark {
  /** The cell that asks for it. */
  CELL("case « confidentiel »"),
  /** The answer says so itself, or another of its line. */
  ANSWER("mot dans la réponse"),
  /** A cell of its row that asks for nothing. */
  ROW("mot sur la même ligne"),
  /** A note or a shape over it. */
  OVER("note ou forme posée sur la réponse"),
  /** The words of its question, or a title of its table. */
  QUESTION("mention dans l’intitulé de la question ou du tableau"),
  /** A word elsewhere on its sheet. */
  SHEET("mention sur la feuille"),
  /** A sheet of somebody's own. */
  WORKBOOK("mention sur une feuille à part : tout le classeur"),
  /** The name of the file. */
  FILE("nom du fichier : tout le classeur"),
  /** The subject of the mail. */
  SUBJECT("objet du courriel : tout le classeur");

  private final String french;

  Mark(String french) {
    this.french = french;
  }

  /** "mention sur la feuille". */
  public String french() {
    return french;
  }

  /** Whether it marks all that the document holds. */
  public boolean ofEverything() {
    return compareTo(WORKBOOK) >= 0;
  }
}
