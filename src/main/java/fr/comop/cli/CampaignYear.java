package fr.comop.cli;

import fr.comop.config.Configuration;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option by which a command is asked about another campaign than the one that is going on. */
public final class CampaignYear {
  @Option(
      names = "--year",
      paramLabel = "N",
      description = "Année de l’échéance (par défaut : la campagne en cours).")
  @Nullable Integer year;

  /** The years of the due dates: the one that was given, else those of today's campaigns. */
  public NavigableSet<Integer> asked(Configuration configuration, Caller caller) {
    return year == null
        ? configuration.conventions().campaigns(caller.today())
        : new TreeSet<>(Set.of(year));
  }
}
