package fr.comop.convention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Conventions made up for tests, so that each test says all that matters of them. */
public final class MadeUp {
  private static final Owed REPORT = owed("bilan", "bilan annuel {N}");
  private static final Owed PROGRAMME = owed("programme", "programme d’actions {N+1}");
  private static final Owed TOUR = owed("compte-rendu", "compte rendu de tournée {N}");

  private MadeUp() {}

  private static Owed owed(String form, String title) {
    return new Owed(form, 1, title, Set.of());
  }

  /** A structure with one person of each role: contact@id.example, director@… . */
  public static Beneficiary structure(String id) {
    return new Beneficiary(
        id,
        "Structure " + id,
        List.of(),
        new LegalPerson(
            "Association " + id, "Association", List.of(), LegalPerson.Courtesy.USUAL, null, null),
        "Isère",
        id,
        Arrays.stream(Contact.Role.values()).map(role -> person(role, id)).toList());
  }

  private static Contact person(Contact.Role role, String id) {
    String name = role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    return new Contact(role, name, name + "@" + id + ".example", "04 76 00 00 00");
  }

  /** A convention that asks for a report and the programme of the next year. */
  public static Convention reports(String id, String signed, String ends, String deadline) {
    return asking(id, signed, ends, deadline, List.of(REPORT, PROGRAMME));
  }

  /** A convention that asks for an account of a tour. */
  public static Convention tours(String id, String signed, String ends, String deadline) {
    return asking(id, signed, ends, deadline, List.of(TOUR));
  }

  /** Each document for each of its years, by nobody yet. */
  private static Convention asking(
      String id, String signed, String ends, String deadline, List<Owed> owed) {
    LocalDate first = LocalDate.parse(signed);
    LocalDate last = LocalDate.parse(ends);
    Set<Integer> years = new TreeSet<>();
    IntStream.rangeClosed(first.getYear(), last.getYear()).forEach(years::add);
    return new Convention(
        id,
        "Convention " + id,
        first,
        last,
        MonthDay.parse("--" + deadline),
        owed.stream().map(one -> new Owed(one.form(), 1, one.title(), years)).toList(),
        null,
        List.of(),
        List.of());
  }

  /** The same, with the programme voted with it: handed in as if for the year before the first. */
  public static Convention voted(Convention one) {
    return new Convention(
        one.id(),
        one.title(),
        one.signed(),
        one.ends(),
        one.deadline(),
        one.owed(),
        new Convention.Baseline("programme", 1, one.firstYear() - 1),
        one.parties(),
        one.amendments());
  }

  /** The same, with one more party as long as it runs. */
  public static Convention party(Convention one, Beneficiary whose) {
    return party(one, whose, null, null);
  }

  /** The same, with one more party, which joined late, or whose convention was terminated. */
  public static Convention party(
      Convention one, Beneficiary whose, @Nullable String joined, @Nullable String terminated) {
    Term term =
        new Term(
            joined == null ? null : LocalDate.parse(joined),
            terminated == null ? null : LocalDate.parse(terminated));
    List<Grant> grants =
        IntStream.rangeClosed(one.firstYear(), one.lastYear())
            .mapToObj(year -> new Grant(year, amount(one, year), true))
            .toList();
    return one.with(
        java.util.stream.Stream.concat(
                one.parties().stream(),
                java.util.stream.Stream.of(new Party(one.id(), whose, grants, term)))
            .toList());
  }

  /** A grant that tells its convention and its year: that many euros. */
  public static BigDecimal amount(Convention one, int year) {
    return BigDecimal.valueOf(one.id().length() * 10_000L + year);
  }

  /** Some conventions side by side, the first signed first, with all who are party to one. */
  public static Conventions sideBySide(Convention... all) {
    List<Convention> sorted =
        Arrays.stream(all).sorted(Comparator.comparing(Convention::signed)).toList();
    return new Conventions(
        sorted,
        sorted.stream()
            .flatMap(one -> one.parties().stream())
            .map(Party::beneficiary)
            .distinct()
            .toList());
  }
}
