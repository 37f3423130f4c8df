package fr.comop.cli.meeting;

import fr.comop.cli.LongText;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a meeting is about. */
final class Agenda {
  @Option(
      names = "--agenda",
      paramLabel = "TEXTE",
      description = "L’ordre du jour, une ligne ou plusieurs.")
  @Nullable String text;

  @Option(
      names = "--agenda-file",
      paramLabel = "FICHIER",
      description = "Ou le fichier de texte qui le contient.")
  @Nullable Path file;

  String words() {
    return LongText.words(text, file).strip();
  }
}
