package fr.comop.summary;

import fr.comop.consent.Consents;
import fr.comop.consent.Leave;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Desk;
import fr.comop.funding.GrantAccount;
import fr.comop.funding.Opinion;
import fr.comop.funding.Opinions;
import fr.comop.funding.Payment;
import fr.comop.funding.Payments;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions;
import fr.comop.intake.assessment.Submissions.Given;
import fr.comop.meeting.Committee;
import fr.comop.meeting.Meetings;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes summaries from the store. Safe for use by several threads. */
public final class Summaries {
  private final Desk desk;
  private final Conventions conventions;
  private final Outline outline;
  private final Documents documents;
  private final Entered entered;

  public Summaries(
      Desk desk, Conventions conventions, Outline outline, Documents documents, Entered entered) {
    this.desk = desk;
    this.conventions = conventions;
    this.outline = outline;
    this.documents = documents;
    this.entered = entered;
  }

  /**
   * What staff enter beside what comes in.
   *
   * @param held how many arrivals up to an instant still wait in quarantine
   */
  public record Entered(
      Payments payments,
      Opinions opinions,
      Meetings meetings,
      Consents consents,
      Comments comments,
      ToIntFunction<Instant> held) {
    /**
     * As it was at an instant: what was paid by its day, whenever that was entered, and the
     * opinions on a year that counted then; consents as they hold now, whenever they were given.
     */
    private Then at(Instant asOf, int year, Set<String> under) {
      LocalDate day = LocalDate.ofInstant(asOf, Deliverable.ZONE);
      return new Then(
          payments.all().stream()
              .filter(one -> !one.transfer().day().isAfter(day))
              .collect(Collectors.groupingBy(one -> one.transfer().beneficiary())),
          opinions.all().stream()
              .filter(one -> one.year() == year && !one.given().isAfter(asOf))
              .collect(
                  Collectors.toMap(Opinion::beneficiary, one -> one, (before, later) -> later)),
          Committee.of(year, asOf, under, meetings),
          Leave.of(consents.all()),
          comments.all().stream()
              .filter(one -> one.year() == year && !one.receivedAt().isAfter(asOf))
              .collect(Collectors.groupingBy(Comment::beneficiary)),
          held.applyAsInt(asOf));
    }
  }

  /** The same by beneficiary. */
  private record Then(
      Map<String, List<Payment>> paid,
      Map<String, Opinion> opinions,
      Committee committee,
      Leave leave,
      Map<String, List<Comment>> comments,
      int held) {}

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

  /**
   * A version that marks confidential what an earlier one, received by that instant, may say
   * openly.
   *
   * @return its reference
   */
  public Optional<String> markedSince(int year, Instant asOf, Set<String> under) {
    return desk.look(
        () ->
            conventions.beneficiaries().stream()
                .flatMap(
                    whose ->
                        history(
                            whose, year, documents.states(whose, year, under, asOf), Instant.MAX)
                            .stream())
                .map(Past::version)
                .filter(one -> one.submission().receivedAt().isAfter(asOf))
                .filter(one -> one.given().stream().anyMatch(Given::confidential))
                .map(Version::submission)
                .filter(
                    one ->
                        !documents
                            .received(one.beneficiary(), one.form(), one.year(), asOf)
                            .isEmpty())
                .map(Submission::reference)
                .findFirst());
  }

  private Summary made(int year, Instant asOf, Set<String> under) {
    Then then = entered.at(asOf, year, under);
    List<Structure> structures =
        conventions.beneficiaries().stream()
            .map(whose -> structure(whose, year, asOf, under, then))
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
            Summary.Progress.of(structures),
            then.held()),
        outline,
        structures,
        Totals.of(outline, structures),
        byDepartment(structures),
        spreads,
        then.committee());
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
      Beneficiary whose, int year, Instant asOf, Set<String> under, Then then) {
    List<DeliverableState> states = documents.states(whose, year, under, asOf);
    if (states.isEmpty()) {
      return Optional.empty();
    }
    String id = whose.id();
    Map<String, Version> counting = new LinkedHashMap<>();
    for (DeliverableState state : states) {
      state.counting().ifPresent(one -> counting.put(one.form(), documents.version(one)));
    }
    List<Past> history = history(whose, year, states, asOf);
    Map<String, Told> figures = new LinkedHashMap<>();
    outline
        .figures()
        .forEach(
            one ->
                figures.put(
                    one.id(),
                    one.lastYear() == null
                        ? told(one, counting)
                        : planned(one.form(), one.lastYear(), id, year, history)));
    return Optional.of(
        new Structure(
            whose,
            GrantAccount.of(conventions, id, year, under, then.paid().getOrDefault(id, List.of())),
            states,
            figures,
            actions(id, year, counting),
            outline.quotes().stream().flatMap(one -> quoted(one, counting)).toList(),
            history,
            then.opinions().get(id),
            new Beside(then.comments().getOrDefault(id, List.of()), then.leave().of(id))));
  }

  private Structure.Actions actions(String id, int year, Map<String, Version> counting) {
    Map<String, Spread> all = spreads(counting, true);
    Map<String, Spread> unmarked = spreads(counting, false);
    Outline.Mirror mirror = outline.mirror();
    if (mirror == null) {
      Conduct none = new Conduct(false, List.of(), List.of());
      return new Structure.Actions(none, all, unmarked, List.of());
    }
    return new Structure.Actions(
        new Conducts(mirror)
            .of(documents.planned(id, mirror.report(), year), counting.get(mirror.report())),
        all,
        unmarked,
        documents.next(id, mirror.programme(), year));
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

  /**
   * What the document of the year before says. The one that was voted with the convention speaks of
   * all its years together: whatever stands in it is no number of one of them.
   */
  private Told planned(
      String form, String figure, String beneficiary, int year, List<Past> history) {
    return history.stream()
        .filter(Past::counts)
        .filter(one -> one.submission().form().equals(form))
        .filter(one -> one.submission().year() == year - 1)
        .findFirst()
        .map(
            one ->
                conventions.isBaseline(beneficiary, form, year - 1)
                    ? new Told.Missing(Told.Why.SEVERAL_YEARS)
                    : one.figures().getOrDefault(figure, new Told.Missing(Told.Why.NOT_ASKED)))
        .orElseGet(() -> new Told.Missing(Told.Why.NOT_RECEIVED));
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
      Beneficiary whose, int year, List<DeliverableState> states, Instant asOf) {
    Set<String> forms =
        Stream.concat(
                states.stream().map(one -> one.deliverable().form()),
                outline.figures().filter(one -> one.lastYear() != null).map(Outline.Figure::form))
            .collect(Collectors.toSet());
    return IntStream.rangeClosed(firstYear(), year)
        .boxed()
        .flatMap(past -> forms.stream().sorted().flatMap(form -> versions(whose, form, past, asOf)))
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

  private Stream<Past> versions(Beneficiary whose, String form, int year, Instant asOf) {
    String convention =
        conventions.deliverable(whose, form, year).map(Deliverable::convention).orElse("");
    List<Submission> received = documents.received(whose.id(), form, year, asOf);
    Optional<Submission> counting = Submissions.counting(received);
    return received.stream()
        .map(documents::version)
        .map(
            version -> {
              Map<String, Told> figures = new LinkedHashMap<>();
              outline
                  .ownFigures()
                  .filter(one -> one.form().equals(form))
                  .forEach(one -> figures.put(one.id(), Reckoner.of(one, version)));
              return new Past(
                  version,
                  convention,
                  counting.filter(one -> one.id() == version.submission().id()).isPresent(),
                  figures,
                  documents.findings(version.submission()),
                  conventions.isBaseline(whose.id(), form, year));
            });
  }
}
