package fr.comop.intake.arrival;

/** What became of an arrival. */
public enum ArrivalState {
  /** Its bytes and its row are safe; nobody has read it yet. */
  RECEIVED("à lire"),
  /** Read, checked, stored and answered (or rightly left without an answer). */
  DONE("traitée"),
  /** Put aside for staff, with the reason. */
  QUARANTINED("en quarantaine"),
  /** Looked at by staff and rejected. */
  REJECTED("écartée");

  private final String french;

  ArrivalState(String french) {
    this.french = french;
  }

  /** The words that people read. */
  public String french() {
    return french;
  }

  /** Whether a person or comop has decided, so that it may leave the inbox. */
  public boolean decided() {
    return this != RECEIVED;
  }
}
