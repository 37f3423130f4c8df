package fr.comop.demo;

import fr.comop.convention.Convention;
import fr.comop.edition.Order;
import fr.comop.summary.Audience;
import fr.comop.wiring.House;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the summary of what a demo took in, with its mail, for the Region and the committee. */
final class Summarised {
  private static final List<String> TO = List.of("lecteur@region.example");

  private Summarised() {}

  static void in(House house, Path directory) {
    Set<String> all =
        house.configuration.conventions().all().stream()
            .map(Convention::id)
            .collect(Collectors.toUnmodifiableSet());
    for (Audience audience : List.of(Audience.REGION, Audience.COMMITTEE)) {
      Order order =
          new Order(
              house.configuration.conventions().campaigns(house.store.desk.today()).last(),
              audience,
              all,
              house.store.desk.now(),
              "");
      house.edition.issuing().rehearse(order, TO, directory);
    }
  }
}
