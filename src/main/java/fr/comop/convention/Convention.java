package fr.comop.convention;

import fr.comop.form.Years;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A contract of several years between the Region and its beneficiaries. Immutable.
 *
 * @param deadline day of each year by which documents are owed, that whole day included (art. 4)
 * @param baseline the programme voted with the convention, as if handed in for the year before the
 *     first (art. 2 and 4.3); null when none was voted
 * @param parties those that it binds, in the order in which they are told
 * @param amendments in the order in which they were signed
 */
public record Convention(
    String id,
    String title,
    LocalDate signed,
    LocalDate ends,
    MonthDay deadline,
    List<Owed> owed,
    @Nullable Baseline baseline,
    List<Party> parties,
    List<Amendment> amendments) {
  /** How long before a deadline its campaign is the one that people speak of. */
  private static final int MONTHS_BEFORE = 2;

  /**
   * The programme voted with the convention.
   *
   * @param year that it stands for
   */
  public record Baseline(String form, int version, int year) {}

  /** The same convention with other parties. */
  public Convention with(List<Party> others) {
    return new Convention(
        id, title, signed, ends, deadline, owed, baseline, List.copyOf(others), amendments);
  }

  /** A beneficiary as this convention binds it; empty when it does not. */
  public Optional<Party> party(String beneficiary) {
    return parties.stream().filter(one -> one.beneficiary().id().equals(beneficiary)).findFirst();
  }

  /** The last day on which it binds a structure, unless it is ended in a case. */
  public LocalDate lastDay(String beneficiary) {
    return party(beneficiary).map(this::lastDay).orElse(ends);
  }

  private LocalDate lastDay(Party party) {
    LocalDate last = terms(party.beneficiary(), Integer.MAX_VALUE).ends();
    LocalDate terminated = party.term().terminated();
    return terminated != null && terminated.isBefore(last) ? terminated : last;
  }

  /**
   * Whether it binds a structure on a day, or did to its own end: those whose last reports are to
   * be spoken of still meet. After a termination they do no more.
   *
   * @param beneficiary its id
   */
  public boolean holdsTogether(String beneficiary, LocalDate day) {
    return !day.isBefore(signed)
        && party(beneficiary).filter(one -> one.term().holds(day)).isPresent();
  }

  /**
   * What one party owes for a year, with the due days that extensions moved; of two the later
   * granted counts. A day of a document's own lies within the campaign of its year, which the
   * convention's deadline begins: accounts of 2022 may so fall due in June 2023. An extension may
   * lead past the convention's own end, for what fell due before it stays owed; past a termination
   * it leads to nothing.
   */
  List<Deliverable> deliverables(Party party, int year, List<Extension> extensions) {
    Terms terms = terms(party.beneficiary(), year);
    LocalDate due = terms.deadline().atYear(year);
    if (due.isAfter(terms.ends())) {
      return List.of();
    }
    return terms.owed().stream()
        .filter(one -> one.years().contains(year))
        .map(
            one ->
                new Deliverable(
                    party,
                    one.form(),
                    one.version(),
                    one.titleOf(year),
                    year,
                    one.due(due, begins(due)),
                    null))
        .map(one -> one.extended(extensions))
        .filter(one -> party.term().holds(one.due()))
        .toList();
  }

  private Terms terms(Beneficiary beneficiary, int year) {
    Terms terms = new Terms(ends, deadline, owed);
    for (Amendment amendment : amendments) {
      terms = amendment.holdsFor(beneficiary, year) ? terms.amended(amendment) : terms;
    }
    return terms;
  }

  /** Ids of all forms that it ever asks for, in its order. */
  public Set<String> forms() {
    Set<String> forms = new TreeSet<>();
    everOwed().map(Owed::form).forEach(forms::add);
    if (baseline != null) {
      forms.add(baseline.form());
    }
    return forms;
  }

  private Stream<Owed> everOwed() {
    return Stream.concat(
        owed.stream(),
        amendments.stream().flatMap(one -> Stream.ofNullable(one.owed()).flatMap(List::stream)));
  }

  /** What people call a form of a year, whether it is owed or not: "bilan annuel 2020". */
  public String title(String form, int year) {
    return everOwed()
        .filter(one -> one.form().equals(form))
        .findFirst()
        .map(one -> one.titleOf(year))
        .orElse(form + " " + year);
  }

  /** The article that asks for a document: "4.1"; "" when none is told. */
  String article(String form) {
    return everOwed()
        .filter(one -> one.form().equals(form))
        .map(Owed::article)
        .findFirst()
        .orElse("");
  }

  /** How a form of this year speaks of its years; the baseline's cover the whole convention. */
  public Years years(String form, int year) {
    return isBaseline(form, year)
        ? new Years(year, firstYear() + " à " + ends.getYear())
        : Years.of(year);
  }

  /** Whether this is the programme voted with the convention. */
  public boolean isBaseline(String form, int year) {
    return baseline != null && baseline.form().equals(form) && baseline.year() == year;
  }

  /** The first year of the convention. */
  public int firstYear() {
    return signed.getYear();
  }

  /** The last year of the convention, amendments included. */
  public int lastYear() {
    return amendments.stream()
        .flatMap(one -> Stream.ofNullable(one.ends()))
        .mapToInt(LocalDate::getYear)
        .reduce(ends.getYear(), Math::max);
  }

  /**
   * The campaign that is going on at a day: its own year, within those of the convention. The next
   * one begins with the second month before its deadline; until then the last one is still what
   * people speak of.
   */
  public int campaign(LocalDate day) {
    return Math.max(firstYear(), Math.min(season(day), lastYear()));
  }

  /** Whether one of its own campaigns is going on at a day. */
  boolean isUnderWay(LocalDate day) {
    return campaign(day) == season(day);
  }

  private static LocalDate begins(LocalDate deadline) {
    return deadline.minusMonths(MONTHS_BEFORE).withDayOfMonth(1);
  }

  private int season(LocalDate day) {
    int year = day.getYear() + 1;
    while (day.isBefore(begins(deadline.atYear(year)))) {
      year--;
    }
    return year;
  }
}
