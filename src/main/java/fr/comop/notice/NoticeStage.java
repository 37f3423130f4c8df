package fr.comop.notice;

/** Where a letter is. */
public enum NoticeStage {
  PREPARED("préparée"),
  APPROVED("approuvée"),
  SIGNED("signée"),
  HANDED_OVER("remise pour envoi"),
  DEPOSITED("déposée à la poste"),
  PRESENTED("présentée"),
  DELIVERED("distribuée"),
  NOT_CLAIMED("non réclamée"),
  REFUSED("refusée"),
  UNKNOWN_ADDRESS("destinataire inconnu à l’adresse"),
  LOST("perdue"),
  /** Reports say two things at once. */
  CONTRADICTORY("à vérifier"),
  WITHDRAWN("retirée");

  private final String french;

  NoticeStage(String french) {
    this.french = french;
  }

  /** "remise pour envoi". */
  public String french() {
    return french;
  }

  /** Whether it lies in the house still. */
  public boolean isInTheHouse() {
    return this == PREPARED || this == APPROVED || this == SIGNED;
  }

  /** Whether it came to nothing, so that another of its kind may be written. */
  public boolean isOver() {
    return this == WITHDRAWN || this == LOST || this == UNKNOWN_ADDRESS;
  }
}
