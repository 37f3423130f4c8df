package fr.comop.intake.identification;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file of text is, by how it begins. */
final class TextKind {
  private static final int LEAST_LINES = 2;
  private static final int MOST_LINES = 20;
  private static final Pattern HEADER = Pattern.compile("([A-Za-z][A-Za-z-]*):( .*|)");
  private static final Set<String> OF_MAILS =
      Set.of(
          "from",
          "to",
          "subject",
          "date",
          "received",
          "return-path",
          "message-id",
          "mime-version",
          "content-type",
          "delivered-to",
          "dkim-signature");
  private static final int LEAST_HEADERS = 3;
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

  /** Of Windows (.url), Linux (.desktop), a Mac (.webloc), Google Drive (.gsheet, .gdoc). */
  private static final Pattern SHORTCUT =
      Pattern.compile(
          "\\s*(?:\\[InternetShortcut]|\\[Desktop Entry]\\s[^\\[]*\\bType=Link"
              + "|(?:<\\?xml[^>]*>\\s*)?(?:<!DOCTYPE plist[^>]*>\\s*)?<plist[^>]*>\\s*<dict>\\s*<key>URL</key>"
              + "|\\{(?=[^{}]{0,4000}\"doc_id\"\\s*:)[^{}]{0,4000})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern WEB_PAGE =
      Pattern.compile(
          "\\A\\s*<(!doctype html|html|head|body|table|meta)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private TextKind() {}

  /** The kind of a file that begins so. */
  static FileKind of(byte[] head) {
    String text = decoded(head);
    if (text.indexOf('\0') >= 0) {
      return FileKind.OTHER;
    }
    if (text.stripLeading().startsWith("-----BEGIN PGP MESSAGE-----")) {
      return FileKind.SEALED;
    }
    if (SHORTCUT.matcher(text).lookingAt()) {
      return FileKind.SHORTCUT;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("urn:schemas-microsoft-com:office:spreadsheet")
        || lower.contains("opendocument.spreadsheet")) {
      return FileKind.OTHER_SPREADSHEET; // XML of Excel 2003, or of LibreOffice
    }
    if (WEB_PAGE.matcher(COMMENT.matcher(text).replaceAll("")).matches()) {
      return FileKind.HTML;
    }
    if (isMail(text)) {
      return FileKind.MAIL;
    }
    return isCsv(text) ? FileKind.CSV : FileKind.OTHER;
  }

  private static String decoded(byte[] head) {
    Charset charset =
        head.length > 1 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE
            ? StandardCharsets.UTF_16LE
            : StandardCharsets.ISO_8859_1;
    String text = new String(head, charset);
    return text.replaceFirst("\\A(\\ufeff|\\u00ef\\u00bb\\u00bf)", "");
  }

  private static boolean isMail(String text) {
    long headers =
        text.lines()
            .takeWhile(line -> !line.isEmpty())
            .map(HEADER::matcher)
            .filter(
                line -> line.matches() && OF_MAILS.contains(line.group(1).toLowerCase(Locale.ROOT)))
            .count();
    return headers >= LEAST_HEADERS;
  }

  /** Whether nearly every line holds the same separator, and as often as the others. */
  private static boolean isCsv(String text) {
    int end = text.lastIndexOf('\n');
    List<String> lines =
        (end < 0 ? text : text.substring(0, end))
            .lines()
            .filter(line -> !line.isBlank())
            .limit(MOST_LINES)
            .toList();
    return lines.size() >= LEAST_LINES
        && (separates(lines, ';', 1) || separates(lines, '\t', 1) || separates(lines, ',', 2));
  }

  private static boolean separates(List<String> lines, char separator, int least) {
    List<Long> counts =
        lines.stream()
            .map(line -> QUOTED.matcher(line).replaceAll(""))
            .map(line -> line.chars().filter(one -> one == separator).count())
            .toList();
    long alike = counts.stream().filter(counts.get(0)::equals).count();
    return counts.get(0) >= least && alike * 4 >= lines.size() * 3L;
  }
}
