package fr.comop.cli.meeting;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a meeting is held. */
final class Where {
  @Option(names = "--place", paramLabel = "LIEU", description = "Le lieu.")
  @Nullable String place;

  @Option(
      names = "--link",
      paramLabel = "ADRESSE",
      description = "L’adresse de la visioconférence, avec le lieu ou à sa place.")
  @Nullable String link;
}
