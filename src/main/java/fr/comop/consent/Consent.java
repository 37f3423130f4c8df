package fr.comop.consent;

import fr.comop.desk.Numbering;
import fr.comop.desk.TakenBack;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A structure's written consent to a disclosure (convention, art. 6.1).
 *
 * @param id given by the store, rising; 0 before
 * @param takenBack why it holds no more; null while it holds
 */
public record Consent(
    long id, Terms terms, String who, Instant entered, @Nullable TakenBack takenBack) {
  /** "C-0007". */
  public static final Numbering NUMBERING = new Numbering("C", 4);

  /**
   * What was agreed.
   *
   * @param beneficiary id of who agreed
   * @param convention id of the one under which it was exchanged
   * @param evidence reference of the arrival that holds it ("AR-000012"), or where it is to be
   *     found
   * @param written day of the writing
   */
  public record Terms(
      String beneficiary,
      String convention,
      Scope scope,
      Reach reach,
      String evidence,
      LocalDate written) {}

  /** What may be disclosed; none of them implies another. */
  public enum Scope {
    EXCHANGED("exchanged", "ce qui a été échangé, hors ce qui est marqué confidentiel"),
    MARKED("marked", "ce qui est marqué confidentiel"),
    PICTURES("pictures", "les images de personnes reconnaissables");

    private final String word;
    private final String french;

    Scope(String word, String french) {
      this.word = word;
      this.french = french;
    }

    /** The word that commands use. */
    public String word() {
      return word;
    }

    /** "ce qui est marqué confidentiel". */
    public String french() {
      return french;
    }

    /** The one of this word. */
    public static Optional<Scope> of(String word) {
      return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
  }

  /** To whom. */
  public enum Reach {
    COMMITTEE("committee", "au comité d’orientation stratégique"),
    /** Anybody, those of the committee too. */
    PARTNERS("partners", "aux partenaires et au comité d’orientation stratégique");

    private final String word;
    private final String french;

    Reach(String word, String french) {
      this.word = word;
      this.french = french;
    }

    /** The word that commands use. */
    public String word() {
      return word;
    }

    /** "au comité d’orientation stratégique". */
    public String french() {
      return french;
    }

    /** The one of this word. */
    public static Optional<Reach> of(String word) {
      return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
  }

  /** Whether it holds. */
  public boolean stands() {
    return takenBack == null;
  }

  /** How people call it: "C-0007". */
  public String reference() {
    return NUMBERING.reference(id);
  }
}
