package fr.comop.meeting;

import fr.comop.convention.Deliverable;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The committee's year: the meetings that were held, and who took part. Immutable.
 *
 * @param held in the order in which they were
 */
public record Committee(List<Held> held) {
  /** Nothing is told of it. */
  public static final Committee NONE = new Committee(List.of());

  /**
   * A meeting that was held.
   *
   * @param convened ids of the structures that were invited
   * @param by what was entered of each structure, by its id
   */
  public record Held(Meeting meeting, Set<String> convened, Map<String, Attendance> by) {
    /** What is known of a structure; empty while nobody has entered it. */
    public Optional<Attendance> of(String beneficiary) {
      return Optional.ofNullable(by.get(beneficiary));
    }

    /** How many structures took part. */
    public long tookPart() {
      return by.values().stream().filter(Attendance::tookPart).count();
    }
  }

  /**
   * That of a year. Who took part counts whenever it was entered.
   *
   * @param asOf meetings that began later are left out
   * @param under ids of the conventions that it is about
   */
  public static Committee of(int year, Instant asOf, Collection<String> under, Meetings meetings) {
    List<Attendance> all = meetings.attendances();
    return new Committee(
        meetings.all().stream()
            .filter(Meeting::stands)
            .filter(one -> !one.terms().begins().isAfter(asOf))
            .filter(one -> year(one) == year)
            .filter(one -> one.terms().conventions().stream().anyMatch(under::contains))
            .map(one -> held(one, meetings.guests(one.id()), last(all, one.id())))
            .toList());
  }

  /** The year for which a meeting counts. */
  static int year(Meeting meeting) {
    return meeting.terms().begins().atZone(Deliverable.ZONE).getYear();
  }

  private static Held held(Meeting meeting, List<Guest> guests, List<Attendance> last) {
    return new Held(
        meeting,
        guests.stream()
            .map(one -> one.invitee().beneficiary())
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        last.stream().collect(Collectors.toMap(Attendance::beneficiary, one -> one)));
  }

  /** What counts of all that was entered about one meeting. */
  static List<Attendance> last(List<Attendance> all, long meeting) {
    Map<String, Attendance> last = new LinkedHashMap<>();
    all.stream()
        .filter(one -> one.meeting() == meeting)
        .forEach(one -> last.put(one.beneficiary(), one));
    return List.copyOf(last.values());
  }

  /**
   * Whether a structure took part in none of the meetings held, and something is entered of it.
   *
   * @param beneficiary its id
   */
  public boolean neverCame(String beneficiary) {
    List<Attendance> of = held.stream().flatMap(one -> one.of(beneficiary).stream()).toList();
    return !of.isEmpty() && of.stream().noneMatch(Attendance::tookPart);
  }
}
