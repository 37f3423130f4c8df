package fr.comop.notice.tracking;

import fr.comop.french.French;
import fr.comop.notice.tracking.Report.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where a letter is, from all that was reported of it and stands. Where reports contradict one
 * another nothing is concluded until a person has struck one out.
 *
 * @param reports that were not struck out
 */
public record Tracking(Set<Report> reports) {
  /** Nothing is known. */
  public static final Tracking NONE = new Tracking(Set.of());

  /** Copies them. */
  public Tracking {
    reports = Set.copyOf(reports);
  }

  /** What stands of all that was reported. */
  public static Tracking of(Collection<Report> all, Collection<Report> struck) {
    return new Tracking(
        all.stream().filter(one -> !struck.contains(one)).collect(Collectors.toUnmodifiableSet()));
  }

  /** The day it was handed to the post office; empty where that is unknown or contradictory. */
  public Optional<LocalDate> deposited() {
    return only(Kind.DEPOSITED);
  }

  /**
   * The day it was first presented: that of its delivery or refusal where none other is told; empty
   * where that is unknown or contradictory.
   */
  public Optional<LocalDate> presented() {
    if (!days(Kind.PRESENTED).isEmpty()) {
      return only(Kind.PRESENTED);
    }
    return outcome()
        .filter(end -> end == Kind.DELIVERED || end == Kind.REFUSED)
        .flatMap(this::only);
  }

  /** How its way ended; empty while it has not, and where reports contradict one another. */
  public Optional<Kind> outcome() {
    Set<Kind> ends = ends();
    return ends.size() == 1 ? Optional.of(ends.iterator().next()) : Optional.empty();
  }

  /** The day on which it ended so; empty as {@link #outcome}, or where several are told. */
  public Optional<LocalDate> ended() {
    return outcome().flatMap(this::only);
  }

  /**
   * The day from which on time limits run: that of delivery or refusal; of the first presentation
   * where the letter was not claimed (CE, 341146). Empty for a letter that reached nobody.
   */
  public Optional<LocalDate> notified() {
    return outcome()
        .flatMap(
            end ->
                switch (end) {
                  case DELIVERED, REFUSED -> only(end);
                  case NOT_CLAIMED -> only(Kind.PRESENTED);
                  case UNKNOWN_ADDRESS, LOST, DEPOSITED, PRESENTED -> Optional.<LocalDate>empty();
                });
  }

  /** Whether the paper that proves how it ended is in the archive. */
  public boolean proved() {
    return outcome().filter(this::isProved).isPresent();
  }

  /** Whether the paper that proves this is in the archive. */
  public boolean isProved(Kind kind) {
    return reports.stream().anyMatch(one -> one.kind() == kind && one.proof() != null);
  }

  /** The numbers of the post office, by size; one where nothing is wrong. */
  public List<String> numbers() {
    return reports.stream()
        .map(Report::number)
        .filter(one -> !one.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Whether it came to nothing, and a new letter is needed: lost, or sent to an unknown address.
   */
  public boolean failed() {
    return outcome().filter(end -> end == Kind.LOST || end == Kind.UNKNOWN_ADDRESS).isPresent();
  }

  /** What contradicts itself, in French; a person has to strike out what is wrong. */
  public List<String> contradictions() {
    List<String> found = new ArrayList<>();
    Set<Kind> ends = ends();
    if (ends.size() > 1) {
      found.add(
          "La lettre est dite "
              + ends.stream().map(Kind::french).collect(Collectors.joining(" et "))
              + ".");
    }
    for (Kind kind : Kind.values()) {
      Set<LocalDate> days = days(kind);
      if (days.size() > 1) {
        found.add(
            "La lettre est dite "
                + kind.french()
                + " "
                + days.stream()
                    .map(day -> "le " + French.day(day))
                    .collect(Collectors.joining(" et "))
                + ".");
      }
    }
    if (numbers().size() > 1) {
      found.add("La lettre porte plusieurs numéros : " + String.join(", ", numbers()) + ".");
    }
    first()
        .filter(day -> deposited().filter(day::isBefore).isPresent())
        .ifPresent(day -> found.add("La lettre aurait été présentée avant d’avoir été déposée."));
    return List.copyOf(found);
  }

  private Optional<LocalDate> first() {
    return reports.stream()
        .filter(one -> one.kind() != Kind.DEPOSITED)
        .map(Report::day)
        .min(Comparator.naturalOrder());
  }

  private Set<Kind> ends() {
    Set<Kind> ends = EnumSet.noneOf(Kind.class);
    reports.stream().map(Report::kind).filter(Kind::ends).forEach(ends::add);
    return ends;
  }

  private Set<LocalDate> days(Kind kind) {
    return reports.stream()
        .filter(one -> one.kind() == kind)
        .map(Report::day)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Optional<LocalDate> only(Kind kind) {
    Set<LocalDate> days = days(kind);
    return days.size() == 1 ? Optional.of(days.iterator().next()) : Optional.empty();
  }

  /** The papers of it that are in the archive, by day. */
  public List<Report> papers() {
    return reports.stream()
        .filter(one -> one.proof() != null)
        .sorted(
            Comparator.comparing(Report::day)
                .thenComparing(Report::kind)
                .thenComparing(one -> Objects.requireNonNull(one.proof()).hex()))
        .toList();
  }
}
