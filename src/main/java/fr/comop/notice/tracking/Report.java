package fr.comop.notice.tracking;

import fr.comop.archive.Sha256;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a letter, as a slip, a file, a provider or a person tells it. Two that
 * say the same are the same, whoever told them.
 *
 * @param day in France, as it stands on the slip; never the day of scanning
 * @param number under which the post office knows the letter; "" where that is not told
 * @param reason what the post office says besides, its own code or words; "" for nothing
 * @param proof of the slip or its scan in the archive; null where it was only announced
 */
public record Report(
    Kind kind, LocalDate day, String number, String reason, @Nullable Sha256 proof) {

  /** What happened. */
  public enum Kind {
    DEPOSITED("déposée à la poste"),
    PRESENTED("présentée une première fois"),
    DELIVERED("distribuée"),
    NOT_CLAIMED("non réclamée"),
    REFUSED("refusée"),
    UNKNOWN_ADDRESS("destinataire inconnu à l’adresse"),
    LOST("perdue");

    private final String french;

    Kind(String french) {
      this.french = french;
    }

    /** "distribuée". */
    public String french() {
      return french;
    }

    /** Whether it ends a letter's way. */
    public boolean ends() {
      return this != DEPOSITED && this != PRESENTED;
    }

    /** Whether something on paper proves it; what is lost leaves none. */
    public boolean isProved() {
      return this != LOST && this != PRESENTED;
    }
  }

  /** Something announced, with no paper yet. */
  public static Report announced(Kind kind, LocalDate day) {
    return new Report(kind, day, "", "", null);
  }

  /** The same with its paper. */
  public Report proved(Sha256 by) {
    return new Report(kind, day, number, reason, by);
  }
}
