package fr.comop.intake.folder;

import fr.comop.convention.Deliverable;
import fr.comop.intake.arrival.Delivery;
import fr.comop.intake.arrival.Trial;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Puts files of one folder together that came together, so that one mail answers them and pictures
 * count with the report beside them. Those first seen on different days stay apart, for the day is
 * what counts; so do trials and the others, for trials count for nothing.
 */
final class Gathering {
  /** As many as a person drops at once; each such delivery is one transaction. */
  private static final int MOST = 500;

  private static final Comparator<Delivery> WORKBOOKS_FIRST =
      Comparator.comparing((Delivery file) -> !name(file).matches(".*\\.(xlsx|xlsm|xls|ods)"))
          .thenComparing(Gathering::name);

  private record Bond(boolean trial, LocalDate day) {}

  private Gathering() {}

  /** The files of one folder, each alone, as deliveries of one or several. */
  static List<Delivery> of(List<Delivery> files) {
    Map<Bond, List<Delivery>> bonds = new LinkedHashMap<>();
    files.stream()
        .sorted(WORKBOOKS_FIRST)
        .forEach(file -> bonds.computeIfAbsent(bond(file), bond -> new ArrayList<>()).add(file));
    List<Delivery> gathered = new ArrayList<>();
    for (List<Delivery> bond : bonds.values()) {
      for (int first = 0; first < bond.size(); first += MOST) {
        gathered.add(one(bond.subList(first, Math.min(first + MOST, bond.size()))));
      }
    }
    return gathered;
  }

  private static Bond bond(Delivery file) {
    return new Bond(
        Trial.headed(String.valueOf(file.name())),
        file.receivedAt().atZone(Deliverable.ZONE).toLocalDate());
  }

  private static Delivery one(List<Delivery> files) {
    Delivery first = files.get(0);
    Instant earliest =
        files.stream().map(Delivery::receivedAt).min(Comparator.naturalOrder()).orElseThrow();
    return new Delivery(
        first.channel(),
        first.origin(),
        earliest,
        first.folder(),
        first.name(),
        first.content(),
        List.copyOf(files.subList(1, files.size())));
  }

  private static String name(Delivery file) {
    return String.valueOf(file.name()).toLowerCase(Locale.ROOT);
  }
}
