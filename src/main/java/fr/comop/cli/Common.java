package fr.comop.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that every command understands. */
final class Common {
  @Option(
      names = "--config",
      paramLabel = "DOSSIER",
      description = "Dossier de configuration (par défaut : config, ou $COMOP_HOME/config).")
  @Nullable Path config;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Affiche cette aide.")
  boolean help;
}
