package fr.comop.retention;

import fr.comop.convention.Convention;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * From which day the years of a rule are counted: the end of the last convention that a thing may
 * belong to, for in doubt it stays.
 *
 * @param conventions ids of those, the one that ends last at the end; empty where there is none
 * @param day the end of the last, or the thing's own last day
 */
record Term(List<String> conventions, LocalDate day) {

  static Term of(Item item, Conventions conventions) {
    Set<Convention> its = new LinkedHashSet<>();
    for (Item.Whose one : item.whose()) {
      its.addAll(of(one, conventions));
    }
    if (its.isEmpty()) {
      LocalDate last = day(item.last());
      conventions.all().stream().filter(one -> !one.signed().isAfter(last)).forEach(its::add);
    }
    List<Convention> ordered = its.stream().sorted(Comparator.comparing(Convention::ends)).toList();
    return new Term(
        ordered.stream().map(Convention::id).toList(),
        ordered.isEmpty() ? day(item.last()) : ordered.get(ordered.size() - 1).ends());
  }

  private static List<Convention> of(Item.Whose whose, Conventions conventions) {
    String structure = whose.structure();
    Integer year = whose.year();
    List<Convention> bound =
        conventions.all().stream()
            .filter(
                one ->
                    whose.convention() == null
                        ? structure == null || one.party(structure).isPresent()
                        : whose.convention().equals(one.id()))
            .toList();
    List<Convention> inYear =
        bound.stream()
            .filter(
                one ->
                    year == null
                        || (one.signed().getYear() <= year && year <= one.ends().getYear()))
            .toList();
    return inYear.isEmpty() ? bound : inYear;
  }

  static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, Deliverable.ZONE);
  }
}
