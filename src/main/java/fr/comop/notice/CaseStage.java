package fr.comop.notice;

/** Where a case is, in the words of who has to go on with it. */
public enum CaseStage {
  TO_EXAMINE("à examiner"),
  SETTLING("règlement amiable tenté"),
  SETTLED("réglé à l’amiable"),
  OBSERVATIONS("lettre d’observations en préparation"),
  AWAITING_ANSWER("réponse attendue"),
  EXAMINATION("justifications à examiner"),
  HEARING("audition"),
  DECISION("à décider"),
  DECISION_LETTER("décision à notifier"),
  EXECUTION("décision envoyée"),
  CLOSED("clos");

  private final String french;

  CaseStage(String french) {
    this.french = french;
  }

  /** "justifications à examiner". */
  public String french() {
    return french;
  }
}
