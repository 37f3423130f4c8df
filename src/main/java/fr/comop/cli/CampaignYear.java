package fr.comop.cli;

import fr.comop.config.Configuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option by which a command is asked about another campaign than the one that is going on. */
final class CampaignYear {
  @Option(
      names = "--year",
      paramLabel = "N",
      description = "Année de l’échéance (par défaut : la campagne en cours).")
  @Nullable Integer year;

  /** The year of the due dates: the one that was given, else that of today's campaign. */
  int asked(Configuration configuration, Caller caller) {
    return year == null ? configuration.convention().campaign(caller.today()) : year;
  }
}
