package fr.comop.funding;

import fr.comop.desk.Numbering;
import fr.comop.french.Plain;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the service says of a structure's year, for those who decide on the next year's grant.
 *
 * @param id given by the store, rising; 0 before
 * @param beneficiary its id
 * @param year the deadline's year N
 * @param words why
 * @param followUp what comes of it; "" for nothing
 * @param proposal grant proposed for the year after, in euros; null for none
 * @param who gave it
 */
public record Opinion(
    long id,
    String beneficiary,
    int year,
    Kind kind,
    String words,
    String followUp,
    @Nullable BigDecimal proposal,
    String who,
    Instant given) {
  /** "V-0003". */
  public static final Numbering NUMBERING = new Numbering("V", 4);

  /** What it comes to. */
  public enum Kind {
    FAVOURABLE("favorable", "favorable"),
    RESERVED("reserves", "favorable avec réserves"),
    UNFAVOURABLE("defavorable", "défavorable");

    private final String word;
    private final String french;

    Kind(String word, String french) {
      this.word = word;
      this.french = french;
    }

    /** The word that commands use. */
    public String word() {
      return word;
    }

    /** "favorable avec réserves". */
    public String french() {
      return french;
    }

    /** The one of this word, accents and case aside. */
    public static Optional<Kind> of(String typed) {
      String plain = Plain.of(typed);
      return Arrays.stream(values())
          .filter(one -> one.word.equals(plain) || Plain.of(one.french).equals(plain))
          .findFirst();
    }
  }

  /** How people call it: "V-0003". */
  public String reference() {
    return NUMBERING.reference(id);
  }
}
