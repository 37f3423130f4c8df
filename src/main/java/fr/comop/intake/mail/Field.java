package fr.comop.intake.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A header such as Content-Type: a value, then parameters. Reads what real mailers write: names
 * that are not quoted though they hold spaces, Windows paths, RFC 2231 with pieces missing.
 *
 * @param value before the first semicolon, in lower case
 * @param parameters raw, by lower-case name, the stars of RFC 2231 included
 */
record Field(String value, Map<String, String> parameters) {
  // no honest header is longer, and matching takes stack in proportion
  private static final int LONGEST = 8_000;
  private static final Pattern PARAMETER =
      Pattern.compile(
          ";\\s*([^\\s=;\"]+)\\s*=\\s*(?:\"((?:[^\"\\\\]++|\\\\.)*+)\"?|([^;]*))", Pattern.DOTALL);
  private static final Pattern CONTINUED = Pattern.compile("([^*]+)\\*(\\d{1,3})(\\*?)");

  /**
   * Reads a header, or what is left of it.
   *
   * @param raw a char a byte; null when the header is missing
   */
  static Field of(@Nullable String raw) {
    if (raw == null) {
      return new Field("", Map.of());
    }
    String unfolded = raw.replaceAll("\\r?\\n(?=[ \\t])", "");
    String line = unfolded.substring(0, Math.min(LONGEST, unfolded.length()));
    int semicolon = line.indexOf(';');
    String value = semicolon < 0 ? line : line.substring(0, semicolon);
    Map<String, String> parameters = new HashMap<>();
    Matcher parameter = PARAMETER.matcher(line);
    while (parameter.find()) {
      String quoted = parameter.group(2);
      String text = quoted == null ? parameter.group(3).strip() : unescape(quoted);
      parameters.putIfAbsent(parameter.group(1).toLowerCase(Locale.ROOT), text);
    }
    return new Field(value.strip().toLowerCase(Locale.ROOT), parameters);
  }

  /** A backslash before anything but a quote or a backslash belongs to a Windows path. */
  private static String unescape(String quoted) {
    return quoted.replaceAll("\\\\([\"\\\\])", "$1");
  }

  /**
   * The decoded text of a parameter: RFC 2231 first, then RFC 2047, then raw; null when missing.
   */
  @Nullable String text(String name) {
    String extended = parameters.get(name + "*");
    if (extended != null) {
      return extended(extended);
    }
    String plain = parameters.get(name);
    String joined = joined(name);
    if (joined != null) {
      return joined;
    }
    return plain == null ? null : HeaderText.decode(plain);
  }

  /** {@code charset'language'percent-encoded}, or percent-encoded alone. */
  private static String extended(String value) {
    String[] parts = value.split("'", 3);
    String charset = parts.length == 3 ? parts[0] : null;
    String encoded = parts.length == 3 ? parts[2] : value;
    return HeaderText.text(HeaderText.percent(encoded, '%'), charset);
  }

  /** {@code name*0*=…; name*1=…}: pieces in their order, each encoded or not. */
  private @Nullable String joined(String name) {
    Map<Integer, byte[]> pieces = new TreeMap<>();
    String charset = null;
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      Matcher piece = CONTINUED.matcher(parameter.getKey());
      if (!piece.matches() || !piece.group(1).equals(name)) {
        continue;
      }
      int number = Integer.parseInt(piece.group(2));
      String value = parameter.getValue();
      if (piece.group(3).isEmpty()) {
        pieces.put(number, value.getBytes(StandardCharsets.ISO_8859_1));
        continue;
      }
      String[] parts = number == 0 ? value.split("'", 3) : new String[0];
      if (parts.length == 3) {
        charset = parts[0];
        value = parts[2];
      }
      pieces.put(number, HeaderText.percent(value, '%'));
    }
    return pieces.isEmpty()
        ? null
        : HeaderText.words(HeaderText.text(concatenated(pieces), charset));
  }

  private static byte[] concatenated(Map<Integer, byte[]> pieces) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    pieces.values().forEach(all::writeBytes);
    return all.toByteArray();
  }
}
