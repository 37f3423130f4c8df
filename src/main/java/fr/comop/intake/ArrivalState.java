package fr.comop.intake;

/** What became of an arrival. */
public enum ArrivalState {
  /** Its bytes and its row are safe; nobody has read it yet. */
  RECEIVED,
  /** Read, checked, stored and answered (or rightly left without an answer). */
  DONE,
  /** Put aside for staff, with the reason. */
  QUARANTINED,
  /** Looked at by staff and rejected. */
  REJECTED;

  /** Whether a person or comop has decided, so that it may leave the inbox. */
  public boolean decided() {
    return this != RECEIVED;
  }
}
