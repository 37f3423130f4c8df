package fr.comop.notice;

import java.time.LocalDate;

/**
 * A time limit that runs in a case.
 *
 * @param last the last day, which counts whole
 * @param provisional whether the paper that its first day is taken from is not in the archive yet
 * @param notice number of the letter that started it; 0 for none
 */
public record TimeLimit(Kind kind, LocalDate last, boolean provisional, long notice) {

  /** What it is for. */
  public enum Kind {
    ANSWER("Réponse de la structure", "lettre d’observations"),
    APPEAL("Recours contentieux", "code de justice administrative, article R.421-1"),
    TERMINATION("Effet de la résiliation", "convention, article 11"),
    PRESCRIPTION("Prescription", "délai fixé par le service juridique");

    private final String french;
    private final String basis;

    Kind(String french, String basis) {
      this.french = french;
      this.basis = basis;
    }

    /** "Effet de la résiliation". */
    public String french() {
      return french;
    }

    /** "convention, article 11". */
    public String basis() {
      return basis;
    }
  }

  /** Whether it is over on a day. */
  public boolean isOver(LocalDate today) {
    return today.isAfter(last);
  }
}
