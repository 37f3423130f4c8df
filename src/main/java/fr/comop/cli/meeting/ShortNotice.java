package fr.comop.cli.meeting;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Why people are told of a meeting less than three weeks before. */
final class ShortNotice {
  @Option(
      names = "--short-notice",
      paramLabel = "MOTIF",
      description =
          "Pourquoi la convocation part moins de trois semaines avant ; noté au journal d’audit.")
  @Nullable String reason;
}
