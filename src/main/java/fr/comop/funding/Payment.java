package fr.comop.funding;

import fr.comop.desk.TakenBack;
import fr.comop.french.Plain;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A payment of a year's grant (convention, art. 3), as it was entered.
 *
 * @param id given by the store, rising; 0 before
 * @param who entered it
 * @param takenBack why it counts no more; null while it stands
 */
public record Payment(
    long id, Transfer transfer, String who, Instant entered, @Nullable TakenBack takenBack) {

  /** Which part of a grant. */
  public enum Kind {
    ADVANCE("acompte"),
    BALANCE("solde");

    private final String french;

    Kind(String french) {
      this.french = french;
    }

    /** "acompte", which commands and files use as well. */
    public String french() {
      return french;
    }

    /** The one of this word, however it is written. */
    public static Optional<Kind> of(String typed) {
      String plain = Plain.of(typed);
      return Arrays.stream(values()).filter(one -> one.french.equals(plain)).findFirst();
    }
  }

  /**
   * What was paid, as the finance system knows it.
   *
   * @param beneficiary its id
   * @param convention its id
   * @param year the one that the grant is for
   * @param amount euros, with cents
   * @param reference of the finance system, by which a payment is known
   */
  public record Transfer(
      String beneficiary,
      String convention,
      int year,
      Kind kind,
      BigDecimal amount,
      LocalDate day,
      String reference) {}

  /** Whether it counts. */
  public boolean stands() {
    return takenBack == null;
  }

  /** Whether it is of this grant. */
  boolean isOf(String beneficiary, int year) {
    return transfer.beneficiary().equals(beneficiary) && transfer.year() == year;
  }
}
