package fr.comop.notice.tracking;

import fr.comop.archive.Sha256;
import fr.comop.french.Plain;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
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
    DEPOSITED("déposée", "déposée à la poste"),
    PRESENTED("présentée", "présentée une première fois"),
    DELIVERED("distribuée", "distribuée"),
    NOT_CLAIMED("non réclamée", "non réclamée"),
    REFUSED("refusée", "refusée"),
    UNKNOWN_ADDRESS("inconnue", "destinataire inconnu à l’adresse"),
    LOST("perdue", "perdue");

    private final String word;
    private final String french;

    Kind(String word, String french) {
      this.word = word;
      this.french = french;
    }

    /** As commands and files have it: "non réclamée". */
    public String word() {
      return word;
    }

    /** "distribuée". */
    public String french() {
      return french;
    }

    /** The one of this word, or told in French, however it is written. */
    public static Optional<Kind> of(String typed) {
      String plain = Plain.of(typed);
      return Arrays.stream(values())
          .filter(one -> Plain.of(one.word).equals(plain) || Plain.of(one.french).equals(plain))
          .findFirst();
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
