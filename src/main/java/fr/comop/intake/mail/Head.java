package fr.comop.intake.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides whether a file is a mail at all: the parser itself takes anything for one, and holds the
 * whole header in memory.
 */
final class Head {
  static final int LONGEST = 256 * 1024;
  private static final Pattern END = Pattern.compile("\r?\n\r?\n");
  private static final Set<String> USUAL =
      Set.of(
          "from",
          "to",
          "cc",
          "subject",
          "date",
          "sender",
          "reply-to",
          "message-id",
          "received",
          "return-path",
          "delivered-to",
          "mime-version",
          "content-type");

  private Head() {}

  /**
   * Where the header starts, in bytes: after a byte order mark, empty lines, and the "From " line
   * of an mbox.
   *
   * @throws UnreadableMail if the file is empty, no line of its header is one that mails have, or
   *     the header is longer than 256 KiB
   */
  static int start(Path rawMail) throws IOException, UnreadableMail {
    String text = beginning(rawMail);
    int start = start(text);
    if (afterBlanks(text, start) == text.length()) {
      throw new UnreadableMail("il est vide.");
    }
    check(text, start);
    return start;
  }

  private static int start(String text) {
    int start = afterBlanks(text, text.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0);
    if (text.startsWith("From ", start)) {
      int end = text.indexOf('\n', start);
      start = end < 0 ? text.length() : end + 1;
    }
    return start;
  }

  /**
   * What can be had of a header, whatever is wrong with it.
   *
   * @param lines a char a byte, ended by an empty line
   * @param whole false when more than 256 KiB of it were left out
   */
  record Lines(String lines, boolean whole) {}

  /** The header of anything, at most 256 KiB of it. */
  static Lines lines(Path rawMail) throws IOException {
    String text = beginning(rawMail);
    String from = text.substring(start(text));
    Matcher end = END.matcher(from);
    boolean ends = end.find();
    return new Lines(
        (ends ? from.substring(0, end.start()) : from) + "\r\n\r\n",
        ends || text.length() <= LONGEST);
  }

  private static String beginning(Path rawMail) throws IOException {
    try (InputStream bytes = Files.newInputStream(rawMail)) {
      return new String(bytes.readNBytes(LONGEST + 1), StandardCharsets.ISO_8859_1);
    }
  }

  private static int afterBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static void check(String text, int start) throws IOException, UnreadableMail {
    boolean mail = false;
    BufferedReader lines = new BufferedReader(new StringReader(text.substring(start)));
    String line = lines.readLine();
    while (line != null && !line.isEmpty()) {
      int colon = line.indexOf(':');
      mail |=
          colon > 0 && USUAL.contains(line.substring(0, colon).strip().toLowerCase(Locale.ROOT));
      line = lines.readLine();
    }
    if (!mail) {
      throw new UnreadableMail("ce n’est pas un courriel, il n’a aucun des en-têtes d’usage.");
    }
    if (line == null && text.length() > LONGEST) {
      throw new UnreadableMail("son en-tête dépasse 256 Kio.");
    }
  }
}
