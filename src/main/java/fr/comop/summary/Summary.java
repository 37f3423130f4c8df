package fr.comop.summary;

import fr.comop.consent.Leave;
import fr.comop.french.French;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.meeting.Committee;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an audience is told of a year. Immutable.
 *
 * @param structures by name; none for those who are told totals alone
 * @param totals by figure
 * @param departments totals by department, by name, then by figure
 * @param spreads of all structures, by matrix
 * @param committee the meetings of the year; none for those who do not sit in it
 */
public record Summary(
    Head head,
    Outline outline,
    List<Structure> structures,
    Map<String, Total> totals,
    Map<String, Map<String, Total>> departments,
    Map<String, Spread> spreads,
    Committee committee) {

  /**
   * What it is about.
   *
   * @param year the deadline's year N
   * @param conventions their titles
   * @param progress how far each kind of document has come, in the order in which they are owed
   * @param held how many arrivals of by then still wait for a person to say whose they are: what
   *     they bring counts nowhere, and may be what is said to be missing
   */
  public record Head(
      int year,
      Instant asOf,
      Audience audience,
      List<String> conventions,
      List<Progress> progress,
      int held) {
    /** The same for others. */
    public Head to(Audience others) {
      return new Head(year, asOf, others, conventions, progress, held);
    }

    /** "2 envois attendent en quarantaine …"; "" where none does. */
    public String heldInFrench() {
      return held == 0
          ? ""
          : French.typeset(
              held
                  + (held == 1
                      ? " envoi attend en quarantaine : ce qu’il porte n’est"
                      : " envois attendent en quarantaine : ce qu’ils portent n’est")
                  + " compté nulle part, et peut être un document dit « jamais reçu ».");
    }

    /** Whether figures may still change: a document is missing, or to be completed. */
    public boolean provisional() {
      return progress.stream().anyMatch(one -> one.complete() < one.owed());
    }
  }

  /**
   * How far a kind of document has come.
   *
   * @param title what people call it: "bilan annuel 2020"
   * @param owed by how many structures
   * @param complete how many of them are
   * @param inTime how many were presented in time, in whichever form
   * @param late how many were presented after their due day
   * @param otherForm how many stand in another form, or wait to be examined
   * @param due the days by which they are, each once, in their order
   */
  public record Progress(
      String title,
      int owed,
      int complete,
      int inTime,
      int late,
      int otherForm,
      List<LocalDate> due) {

    static List<Progress> of(List<Structure> structures) {
      Map<String, List<DeliverableState>> byTitle = new LinkedHashMap<>();
      structures.stream()
          .flatMap(one -> one.documents().stream())
          .forEach(
              one ->
                  byTitle
                      .computeIfAbsent(one.deliverable().title(), any -> new ArrayList<>())
                      .add(one));
      List<Progress> progress = new ArrayList<>();
      byTitle.forEach((title, states) -> progress.add(of(title, states)));
      return List.copyOf(progress);
    }

    private static Progress of(String title, List<DeliverableState> states) {
      int inTime = (int) states.stream().filter(DeliverableState::isInTime).count();
      return new Progress(
          title,
          states.size(),
          (int) states.stream().filter(DeliverableState::complete).count(),
          inTime,
          (int) states.stream().filter(one -> one.presented().isPresent()).count() - inTime,
          (int) states.stream().filter(Progress::isOtherwise).count(),
          states.stream().map(one -> one.deliverable().due()).distinct().sorted().toList());
    }

    /** "mardi 15 décembre 2020"; where it differs, the first day and the last. */
    public String dueInFrench() {
      String first = French.longDay(due.get(0));
      return due.size() == 1
          ? first
          : first + " au plus tôt, " + French.longDay(due.get(due.size() - 1)) + " au plus tard";
    }

    private static boolean isOtherwise(DeliverableState state) {
      return state.toExamine().isPresent()
          || state.counting().filter(one -> one.outcome().otherForm()).isPresent();
    }

    /** How many structures have sent nothing. */
    public int missing() {
      return owed - inTime - late;
    }
  }

  /** The same for an audience that was told nothing before, where nobody agreed to anything. */
  public Summary to(Audience audience) {
    return to(audience, Leave.NONE);
  }

  /** The same for an audience that was told nothing before. */
  public Summary to(Audience audience, Leave leave) {
    return new Shown(this, audience, leave, Shown.Before.nothing(audience)).summary();
  }

  /**
   * What a structure says that the Region paid of its year, in euros: a share of its budget. Empty
   * where nobody asks for it.
   */
  public Optional<Told> declaredShare(Structure structure) {
    return Optional.ofNullable(outline.share())
        .map(
            asked ->
                product(
                    structure.figure(asked.percent().id()), structure.figure(asked.budget().id())));
  }

  private static Told product(Told percent, Told budget) {
    if (!(percent instanceof Told.Known share) || !(budget instanceof Told.Known whole)) {
      return percent instanceof Told.Known ? budget : percent;
    }
    return new Told.Known(
        share.number().multiply(whole.number()).movePointLeft(2).setScale(2, RoundingMode.HALF_UP),
        BigDecimal.ONE,
        Stream.concat(share.from().stream(), whole.from().stream()).toList(),
        0,
        share.confidential() || whole.confidential());
  }

  /** Whether a structure's next grant waits for its report of this year. */
  public boolean renewalWaits(Structure structure) {
    Outline.Mirror mirror = outline.mirror();
    return mirror != null
        && structure.account().renewalWaits()
        && structure.documents().stream()
            .filter(one -> one.deliverable().form().equals(mirror.report()))
            .anyMatch(one -> !one.complete());
  }

  /** What all structures come to in a figure. */
  public Total total(String figure) {
    return totals.getOrDefault(
        figure, new Total(new Told.Missing(Told.Why.NO_TOTAL), 0, structures.size()));
  }
}
