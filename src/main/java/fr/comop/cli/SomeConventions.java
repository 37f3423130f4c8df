package fr.comop.cli;

import fr.comop.config.Configuration;
import fr.comop.convention.Convention;
import fr.comop.desk.Declined;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** The option by which a command is asked about some conventions alone. */
public final class SomeConventions {
  @Option(
      names = "--convention",
      paramLabel = "ID",
      description = "Une convention, ou plusieurs ; par défaut toutes.")
  List<String> conventions = List.of();

  /**
   * Ids of those that were given, else of all.
   *
   * @throws Declined when there is no such convention
   */
  public Set<String> asked(Configuration configuration) {
    List<String> known = configuration.conventions().all().stream().map(Convention::id).toList();
    for (String one : conventions) {
      if (!known.contains(one)) {
        throw new Declined(
            "Aucune convention ne s’appelle « "
                + one
                + " » ; celles de config/conventions : "
                + String.join(", ", known)
                + ".");
      }
    }
    return new LinkedHashSet<>(conventions.isEmpty() ? known : conventions);
  }

  /**
   * Ids of those that were given, none where none was.
   *
   * @throws Declined when there is no such convention
   */
  public Set<String> given(Configuration configuration) {
    return conventions.isEmpty() ? Set.of() : asked(configuration);
  }
}
