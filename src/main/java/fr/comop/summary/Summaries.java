package fr.comop.summary;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.convention.Conventions;
import fr.comop.desk.Desk;
import fr.comop.form.Forms;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Owing;
import fr.comop.intake.assessment.PlannedAction;
import fr.comop.intake.assessment.Plans;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions;
import java.math.BigDecimal;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes summaries from the store. Safe for use by several threads. */
public final class Summaries {
  private final Desk desk;
  private final Conventions conventions;
  private final Outline outline;
  private final Documents documents;

  public Summaries(
      Desk desk,
      Conventions conventions,
      Forms forms,
      Owing owing,
      Submissions submissions,
      Plans plans,
      Submissions.Earlier earlier,
      Outline outline) {
    this.desk = desk;
    this.conventions = conventions;
    this.outline = outline;
    documents = new Documents(conventions, forms, owing, submissions, plans, earlier);
  }

  /**
   * The summary of a year for the Region, which sees everything; {@link Shown} makes what others
   * see.
   *
   * @param year the deadline's year
   * @param asOf what came later is left out
   * @param under ids of the conventions that it is about; those that ask for nothing that year add
   *     nothing
   */
  public Summary of(int year, Instant asOf, Set<String> under) {
    return desk.look(() -> made(year, asOf, under));
  }

  private Summary made(int year, Instant asOf, Set<String> under) {
    List<Structure> structures =
        conventions.beneficiaries().stream()
            .map(whose -> structure(whose, year, asOf, under))
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(one -> one.beneficiary().name(), inFrench()))
            .toList();
    Map<String, Spread> spreads = new LinkedHashMap<>();
    for (Outline.Matrix matrix : outline.matrices()) {
      structures.stream()
          .flatMap(one -> Stream.ofNullable(one.actions().spreads().get(matrix.id())))
          .reduce(Spread::and)
          .ifPresent(all -> spreads.put(matrix.id(), all));
    }
    return new Summary(
        new Summary.Head(
            year,
            asOf,
            Audience.REGION,
            conventions.all().stream()
                .filter(one -> under.contains(one.id()))
                .map(Convention::title)
                .toList(),
            Summary.Progress.of(structures)),
        outline,
        structures,
        Totals.of(outline, structures),
        byDepartment(structures),
        spreads);
  }

  private Map<String, Map<String, Total>> byDepartment(List<Structure> structures) {
    Map<String, Map<String, Total>> departments = new LinkedHashMap<>();
    structures.stream()
        .map(one -> one.beneficiary().department())
        .distinct()
        .sorted(inFrench())
        .forEach(name -> departments.put(name, Totals.of(outline, of(name, structures))));
    return departments;
  }

  static List<Structure> of(String department, List<Structure> structures) {
    return structures.stream()
        .filter(one -> one.beneficiary().department().equals(department))
        .toList();
  }

  private static Comparator<Object> inFrench() {
    return Collator.getInstance(Locale.FRENCH);
  }

  private Optional<Structure> structure(
      Beneficiary whose, int year, Instant asOf, Set<String> under) {
    List<DeliverableState> states = documents.states(whose, year, under, asOf);
    if (states.isEmpty()) {
      return Optional.empty();
    }
    String id = whose.id();
    Map<String, Version> counting = new LinkedHashMap<>();
    for (DeliverableState state : states) {
      state.counting().ifPresent(one -> counting.put(one.form(), documents.version(one)));
    }
    Map<String, Told> figures = new LinkedHashMap<>();
    outline.figures().forEach(one -> figures.put(one.id(), told(one, counting)));
    return Optional.of(
        new Structure(
            whose,
            grant(id, year, under),
            states,
            figures,
            new Structure.Actions(
                conduct(id, year, counting),
                spreads(counting, true),
                spreads(counting, false),
                next(id, year)),
            outline.quotes().stream().flatMap(one -> quoted(one, counting)).toList(),
            history(id, year, states, asOf)));
  }

  private Conduct conduct(String id, int year, Map<String, Version> counting) {
    Outline.Mirror mirror = outline.mirror();
    return mirror == null
        ? new Conduct(false, List.of(), List.of())
        : new Conducts(mirror)
            .of(documents.planned(id, mirror.report(), year), counting.get(mirror.report()));
  }

  private List<PlannedAction> next(String id, int year) {
    Outline.Mirror mirror = outline.mirror();
    return mirror == null ? List.of() : documents.next(id, mirror.programme(), year);
  }

  private Map<String, Spread> spreads(Map<String, Version> counting, boolean marked) {
    Map<String, Spread> spreads = new LinkedHashMap<>();
    outline
        .matrices()
        .forEach(one -> spreads.put(one.id(), Spread.of(one, counting.get(one.form()), marked)));
    return spreads;
  }

  private static Told told(Outline.Figure figure, Map<String, Version> counting) {
    Version version = counting.get(figure.form());
    return version == null ? new Told.Missing(Told.Why.NOT_RECEIVED) : Reckoner.of(figure, version);
  }

  private Optional<BigDecimal> grant(String beneficiary, int year, Set<String> under) {
    return conventions.all().stream()
        .filter(one -> under.contains(one.id()))
        .flatMap(one -> one.party(beneficiary).stream())
        .flatMap(party -> party.grant(year).stream())
        .reduce(BigDecimal::add);
  }

  private static Stream<Quoted> quoted(Outline.Quote quote, Map<String, Version> counting) {
    Version version = counting.get(quote.form());
    String column = quote.column() == null ? "" : quote.column();
    return version == null
        ? Stream.empty()
        : version.given().stream()
            .filter(one -> one.question().equals(quote.question()) && one.col().equals(column))
            .filter(one -> one.text() != null)
            .map(
                one ->
                    new Quoted(
                        quote.id(),
                        String.valueOf(one.text()),
                        one.confidential(),
                        version.origin(one)));
  }

  private List<Past> history(
      String beneficiary, int year, List<DeliverableState> states, Instant asOf) {
    Set<String> forms =
        states.stream().map(one -> one.deliverable().form()).collect(Collectors.toSet());
    return IntStream.rangeClosed(firstYear(), year)
        .boxed()
        .flatMap(
            past ->
                forms.stream().sorted().flatMap(form -> versions(beneficiary, form, past, asOf)))
        .toList();
  }

  /** The programme voted with a convention is of the year before it. */
  private int firstYear() {
    return conventions.all().stream()
        .map(Convention::baseline)
        .filter(Objects::nonNull)
        .mapToInt(Convention.Baseline::year)
        .reduce(conventions.firstYear(), Math::min);
  }

  private Stream<Past> versions(String beneficiary, String form, int year, Instant asOf) {
    List<Submission> received = documents.received(beneficiary, form, year, asOf);
    Optional<Submission> counting = Submissions.counting(received);
    return received.stream()
        .map(documents::version)
        .map(
            version -> {
              Map<String, Told> figures = new LinkedHashMap<>();
              outline
                  .figures()
                  .filter(one -> one.form().equals(form))
                  .forEach(one -> figures.put(one.id(), Reckoner.of(one, version)));
              return new Past(
                  version,
                  counting.filter(one -> one.id() == version.submission().id()).isPresent(),
                  figures,
                  documents.findings(version.submission()));
            });
  }
}
