package fr.comop.convention;

import fr.comop.form.Years;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/**
 * The three-year contract between the Region and its beneficiaries. Immutable.
 *
 * @param deadline day of each year by which documents are owed, that whole day included (art. 4)
 * @param baseline the programme voted with the convention, as if handed in for the year before the
 *     first (art. 2 and 4.3)
 */
public record Convention(
    String id,
    String title,
    LocalDate signed,
    LocalDate ends,
    MonthDay deadline,
    List<Owed> owed,
    Baseline baseline,
    List<Beneficiary> beneficiaries) {

  /** The three-year programme: which form, and the year that it stands for. */
  public record Baseline(String form, int year) {}

  /** The beneficiary of this id. */
  public Optional<Beneficiary> beneficiary(String beneficiaryId) {
    return beneficiaries.stream().filter(one -> one.id().equals(beneficiaryId)).findFirst();
  }

  /** The beneficiary that this address belongs to. */
  public Optional<Beneficiary> writingFrom(String address) {
    return beneficiaries.stream().filter(one -> one.writesFrom(address)).findFirst();
  }

  /** The beneficiary whose folder this is. */
  public Optional<Beneficiary> ofFolder(String folder) {
    return beneficiaries.stream().filter(one -> one.folder().equals(folder)).findFirst();
  }

  /** What every beneficiary owes for a year, in the order of beneficiaries and of forms. */
  public List<Deliverable> deliverables(int year) {
    return beneficiaries.stream().flatMap(one -> deliverables(one, year).stream()).toList();
  }

  /** What one beneficiary owes for a year. */
  public List<Deliverable> deliverables(Beneficiary beneficiary, int year) {
    return owed.stream()
        .filter(one -> one.years().contains(year))
        .map(
            one ->
                new Deliverable(
                    beneficiary,
                    one.form(),
                    Years.of(year).in(one.title()),
                    year,
                    deadline.atYear(year)))
        .toList();
  }

  /** One document owed; empty when this form is not owed for this year. */
  public Optional<Deliverable> deliverable(Beneficiary beneficiary, String form, int year) {
    return deliverables(beneficiary, year).stream()
        .filter(one -> one.form().equals(form))
        .findFirst();
  }

  /** How a form of this year speaks of its years; the baseline's cover the whole convention. */
  public Years years(String form, int year) {
    return isBaseline(form, year)
        ? new Years(year, firstYear() + " à " + ends.getYear())
        : Years.of(year);
  }

  /** Whether this is the programme voted with the convention. */
  public boolean isBaseline(String form, int year) {
    return baseline.form().equals(form) && baseline.year() == year;
  }

  /** The first year of the convention. */
  public int firstYear() {
    return signed.getYear();
  }

  /**
   * The campaign that is going on at a day: its own year, within those of the convention; from
   * January to September the last one is still what people speak of.
   */
  public int campaign(LocalDate day) {
    int year = day.getMonthValue() >= 10 ? day.getYear() : day.getYear() - 1;
    return Math.max(firstYear(), Math.min(year, ends.getYear()));
  }
}
