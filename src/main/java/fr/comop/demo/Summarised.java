package fr.comop.demo;

import fr.comop.convention.Convention;
import fr.comop.summary.Audience;
import fr.comop.summary.Summary;
import fr.comop.wiring.House;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Hands out the summary of what a demo took in, for the Region and for the committee. */
final class Summarised {
  private Summarised() {}

  static void in(House house, Path directory) {
    Summary whole =
        house
            .summary
            .summaries()
            .of(
                house.configuration.conventions().campaigns(house.store.desk.today()).last(),
                house.store.desk.now(),
                house.configuration.conventions().all().stream()
                    .map(Convention::id)
                    .collect(Collectors.toUnmodifiableSet()));
    for (Audience audience : List.of(Audience.REGION, Audience.COMMITTEE)) {
      house.summary.handout().into(directory, whole.to(audience));
    }
  }
}
