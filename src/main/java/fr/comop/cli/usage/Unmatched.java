package fr.comop.cli.usage;

import fr.comop.french.Spelling;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** A word of a command line that nobody knows, and the one that was probably meant. */
final class Unmatched {
  private Unmatched() {}

  /** A French sentence. */
  static String told(CommandSpec command, String word) {
    if (word.startsWith("-")) {
      String option = word.replaceFirst("=.*", "");
      return "Option inconnue : « "
          + option
          + " »."
          + meant(option, command.optionsMap().keySet().stream());
    }
    return command.subcommands().isEmpty()
        ? "« " + word + " » est de trop."
        : "Commande inconnue : « "
            + word
            + " »."
            + meant(word, command.subcommands().keySet().stream());
  }

  private static String meant(String typed, Stream<String> known) {
    return Spelling.nearest(typed, known.toList())
        .map(word -> " Vouliez-vous dire « " + word + " » ?")
        .orElse("");
  }
}
