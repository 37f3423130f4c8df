package fr.comop.convention;

import fr.comop.form.Years;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The three-year contract between the Region and its beneficiaries. Immutable.
 *
 * @param deadline day of each year by which documents are owed, that whole day included (art. 4)
 * @param baseline the programme voted with the convention, as if handed in for the year before the
 *     first (art. 2 and 4.3)
 * @param amendments in the order in which they were signed
 */
public record Convention(
    String id,
    String title,
    LocalDate signed,
    LocalDate ends,
    MonthDay deadline,
    List<Owed> owed,
    Baseline baseline,
    List<Beneficiary> beneficiaries,
    List<Amendment> amendments) {

  /** The three-year programme: which form, and the year that it stands for. */
  public record Baseline(String form, int year) {}

  /** The same convention with other beneficiaries. */
  public Convention with(List<Beneficiary> others) {
    return new Convention(
        id, title, signed, ends, deadline, owed, baseline, List.copyOf(others), amendments);
  }

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
    return deliverables(year, List.of());
  }

  /** The same, with the due days that extensions moved; of two the later granted counts. */
  public List<Deliverable> deliverables(int year, List<Extension> extensions) {
    return beneficiaries.stream()
        .flatMap(one -> deliverables(one, year, extensions).stream())
        .toList();
  }

  /** What one beneficiary owes for a year. */
  public List<Deliverable> deliverables(Beneficiary beneficiary, int year) {
    return deliverables(beneficiary, year, List.of());
  }

  /**
   * The same, with the due days that extensions moved. An extension may lead past the convention's
   * own end, for what fell due before it stays owed; past a termination it leads to nothing.
   */
  public List<Deliverable> deliverables(
      Beneficiary beneficiary, int year, List<Extension> extensions) {
    Terms terms = terms(beneficiary, year);
    LocalDate due = terms.deadline().atYear(year);
    if (due.isAfter(terms.ends())) {
      return List.of();
    }
    return terms.owed().stream()
        .filter(one -> one.years().contains(year))
        .map(one -> new Deliverable(beneficiary, one.form(), one.titleOf(year), year, due, null))
        .map(one -> one.extended(extensions))
        .filter(one -> beneficiary.term().holds(one.due()))
        .toList();
  }

  private Terms terms(Beneficiary beneficiary, int year) {
    Terms terms = new Terms(ends, deadline, owed);
    for (Amendment amendment : amendments) {
      terms = amendment.holdsFor(beneficiary, year) ? terms.amended(amendment) : terms;
    }
    return terms;
  }

  /** What people call a form of a year, whether it is owed or not: "bilan annuel 2020". */
  public String title(String form, int year) {
    return Stream.concat(
            owed.stream(),
            amendments.stream().flatMap(one -> Stream.ofNullable(one.owed()).flatMap(List::stream)))
        .filter(one -> one.form().equals(form))
        .findFirst()
        .map(one -> one.titleOf(year))
        .orElse(form + " " + year);
  }

  /** One document owed; empty when this form is not owed for this year. */
  public Optional<Deliverable> deliverable(Beneficiary beneficiary, String form, int year) {
    return deliverables(beneficiary, year).stream()
        .filter(one -> one.form().equals(form))
        .findFirst();
  }

  /** Whether a document is owed, or is the programme voted with the convention. */
  public boolean asksFor(Beneficiary beneficiary, String form, int year) {
    return deliverable(beneficiary, form, year).isPresent() || isBaseline(form, year);
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
    return Math.max(firstYear(), Math.min(year, lastYear()));
  }

  /** The last year of the convention, amendments included. */
  public int lastYear() {
    return amendments.stream()
        .flatMap(one -> Stream.ofNullable(one.ends()))
        .mapToInt(LocalDate::getYear)
        .reduce(ends.getYear(), Math::max);
  }
}
