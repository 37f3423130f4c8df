package fr.comop.cli;

import fr.comop.desk.Input;
import fr.comop.french.Decoded;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Words of any length, given in the command or in a file. */
public final class LongText {
  /** 5,000 characters of any kind, and some to tell that they are too many. */
  private static final int LARGEST = 40_000;

  @Option(names = "--text", paramLabel = "TEXTE", description = "Ce qu’il y a à en dire.")
  @Nullable String text;

  @Option(
      names = "--file",
      paramLabel = "FICHIER",
      description = "Ou le fichier de texte qui le contient.")
  @Nullable Path file;

  /**
   * What was given; "null" where nothing was.
   *
   * @throws fr.comop.desk.Declined when the file cannot be read
   */
  public String words() {
    return words(text, file);
  }

  /**
   * The same of options that are called otherwise.
   *
   * @param text of two of which one was given
   * @param file the other
   */
  public static String words(@Nullable String text, @Nullable Path file) {
    return file == null ? String.valueOf(text) : Decoded.of(Input.read(file, LARGEST));
  }
}
