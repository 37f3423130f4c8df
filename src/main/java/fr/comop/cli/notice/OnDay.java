package fr.comop.cli.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says when something was done, if not today. */
final class OnDay {
  static final String LABEL = "AAAA-MM-JJ";

  @Option(names = "--day", paramLabel = LABEL, description = "Le jour ; aujourd’hui sinon.")
  @Nullable LocalDate day;
}
