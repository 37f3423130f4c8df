package fr.comop.cli;

import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a list that may be of one structure only, for people or for programs. */
public final class ListedWhose {
  @Option(
      names = "--beneficiary",
      paramLabel = "ID",
      description = "D’une structure seulement (par défaut : toutes).")
  @Nullable String beneficiary;

  @Option(names = "--json", description = "Écrit le résultat en JSON.")
  boolean json;

  /**
   * The id of the one that was named; null where none was.
   *
   * @throws fr.comop.desk.Declined when nobody is called so
   */
  public @Nullable String id(Configuration configuration, Caller caller) {
    if (beneficiary == null) {
      return null;
    }
    Beneficiary named = caller.names(configuration).beneficiary(beneficiary);
    return named.id();
  }

  /** Whether a program reads it. */
  public boolean json() {
    return json;
  }
}
