package fr.comop.funding;

import fr.comop.convention.Conventions;
import fr.comop.convention.Grant;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A structure's grant of a year beside what was paid of it (convention, art. 3).
 *
 * @param beneficiary its id
 * @param attributive what each convention promises for the year; none where that is not known
 * @param payments those that stand, by day
 */
public record GrantAccount(
    String beneficiary, int year, List<Attributive> attributive, List<Payment> payments) {

  /** The "convention attributive" of a year. */
  public record Attributive(String convention, Grant grant) {}

  /**
   * The account of a structure.
   *
   * @param under ids of the conventions that it is about
   * @param all payments, of whomever
   */
  public static GrantAccount of(
      Conventions conventions, String beneficiary, int year, Set<String> under, List<Payment> all) {
    return new GrantAccount(
        beneficiary,
        year,
        conventions.all().stream()
            .filter(one -> under.contains(one.id()))
            .flatMap(one -> one.party(beneficiary).stream())
            .flatMap(
                party ->
                    party.grants().stream()
                        .filter(grant -> grant.year() == year)
                        .map(grant -> new Attributive(party.convention(), grant)))
            .toList(),
        all.stream()
            .filter(Payment::stands)
            .filter(one -> one.isOf(beneficiary, year))
            .filter(one -> under.contains(one.transfer().convention()))
            .sorted(Comparator.comparing(one -> one.transfer().day()))
            .toList());
  }

  /** What was promised, in euros; empty where that is not known. */
  public Optional<BigDecimal> grant() {
    return attributive.stream().map(one -> one.grant().amount()).reduce(BigDecimal::add);
  }

  /** What was paid, in euros. */
  public BigDecimal paid() {
    return payments.stream()
        .map(one -> one.transfer().amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether more was paid than was promised, or nobody knows that anything was. */
  public boolean doubtful() {
    return paid().compareTo(grant().orElse(BigDecimal.ZERO)) > 0;
  }

  /** Whether a grant of this year is renewed only once its report is there. */
  public boolean renewalWaits() {
    return attributive.stream().anyMatch(one -> one.grant().renewalWaits());
  }
}
