package fr.comop.notice.letter;

import fr.comop.archive.Sha256;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That the legal service has approved a text, as the text says in its first line.
 *
 * @param by who did: "Claire Fontanel, service juridique"
 * @param text fingerprint of what was approved
 */
public record Approval(String by, LocalDate on, Sha256 text) {
  private static final String MARK = "<#-- approved-by:";
  private static final String NOBODY = MARK + " nobody -->";
  private static final Pattern LINE =
      Pattern.compile(
          Pattern.quote(MARK)
              + " \"([^\"<>]{1,200})\", on: (\\d{4}-\\d{2}-\\d{2}), text: ([0-9a-f]{64}) -->");

  /** Whether a line speaks of an approval at all. */
  static boolean isTold(String line) {
    return line.startsWith(MARK);
  }

  /**
   * What a first line says; empty where nobody has approved the text.
   *
   * @throws IllegalArgumentException when it says something else
   */
  static Optional<Approval> of(String line) {
    if (!isTold(line) || line.strip().equals(NOBODY)) {
      return Optional.empty();
    }
    Matcher matcher = LINE.matcher(line.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(line);
    }
    try {
      return Optional.of(
          new Approval(
              matcher.group(1), LocalDate.parse(matcher.group(2)), new Sha256(matcher.group(3))));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(line, e);
    }
  }

  /** As the first line of the text. */
  String line() {
    return line(by, on.toString(), text);
  }

  /** The line of this fingerprint, for somebody to fill in. */
  static String blank(Sha256 text) {
    return line("…", "AAAA-MM-JJ", text);
  }

  private static String line(String by, String on, Sha256 text) {
    return MARK + " \"" + by + "\", on: " + on + ", text: " + text.hex() + " -->";
  }
}
