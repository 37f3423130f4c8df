package fr.comop.intake.mail;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text in headers, however it was encoded. */
final class HeaderText {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Set<Charset> GUESSED =
      Set.of(StandardCharsets.US_ASCII, StandardCharsets.UTF_8);
  private static final Pattern ENCODED_WORD =
      Pattern.compile("=\\?([^?\\s*]+)(?:\\*[^?\\s]*)?\\?([BbQq])\\?([^?]*)\\?=");

  private HeaderText() {}

  /**
   * The text of a header: line breaks unfolded, raw 8-bit and RFC 2047 words decoded.
   *
   * @param raw a char a byte (ISO 8859-1), as the parser hands it out
   */
  static String decode(String raw) {
    return words(bytesAsText(raw.replaceAll("\\r?\\n(?=[ \\t])", "").replaceAll("[\\r\\n]+", " ")));
  }

  /** The charset of that name, or null when there is none or it is unknown here. */
  static @Nullable Charset charset(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    try {
      Charset charset = Charset.forName(name.strip());
      // what calls itself Latin-1 is in truth often Windows's superset of it
      return charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS : charset;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Text in a declared charset; where that is missing or wrong: UTF-8, else windows-1252. */
  static String text(byte[] bytes, @Nullable String charsetName) {
    Charset declared = charset(charsetName);
    String text = declared == null || GUESSED.contains(declared) ? null : strictly(bytes, declared);
    return text == null ? utf8OrWindows(bytes) : text;
  }

  /** UTF-8 with a few damaged bytes is still UTF-8; in Latin text most accents would be damage. */
  private static String utf8OrWindows(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long damaged = text.chars().filter(c -> c == '\ufffd').count();
    long accents = text.chars().filter(c -> c >= 0x80).count() - damaged;
    return damaged == 0 || damaged < accents ? text : new String(bytes, WINDOWS);
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static String bytesAsText(String raw) {
    return raw.chars().allMatch(c -> c < 0x80)
        ? raw
        : text(raw.getBytes(StandardCharsets.ISO_8859_1), null);
  }

  /** Decodes encoded words wherever they stand, inside quotes and parameters too. */
  static String words(String text) {
    Matcher word = ENCODED_WORD.matcher(text);
    StringBuilder decoded = new StringBuilder();
    ByteArrayOutputStream pending = new ByteArrayOutputStream();
    String charset = null;
    int end = 0;
    while (word.find()) {
      String between = text.substring(end, word.start());
      boolean adjacent = charset != null && between.isBlank();
      // a character may be cut in two by the border between two words of one charset
      if (!adjacent || !word.group(1).equalsIgnoreCase(charset)) {
        flush(pending, charset, decoded);
      }
      if (!adjacent) {
        decoded.append(between);
      }
      charset = word.group(1);
      pending.writeBytes(bytes(word.group(2), word.group(3)));
      end = word.end();
    }
    flush(pending, charset, decoded);
    return decoded.append(text, end, text.length()).toString();
  }

  private static void flush(
      ByteArrayOutputStream pending, @Nullable String charset, StringBuilder decoded) {
    decoded.append(text(pending.toByteArray(), charset));
    pending.reset();
  }

  private static byte[] bytes(String encoding, String word) {
    return encoding.toUpperCase(Locale.ROOT).equals("B")
        ? base64(word)
        : percent(word.replace('_', ' '), '=');
  }

  private static byte[] base64(String word) {
    String clean = word.replaceAll("[^A-Za-z0-9+/]", "");
    // a single last character holds no whole byte
    int whole = clean.length() % 4 == 1 ? clean.length() - 1 : clean.length();
    return Base64.getDecoder().decode(clean.substring(0, whole));
  }

  /**
   * Bytes written as an escape and two hexadecimal digits; what is no such escape stays as it is.
   */
  static byte[] percent(String text, char escape) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int high =
          c == escape && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
      if (low >= 0) {
        bytes.write(high * 16 + low);
        i += 2;
      } else {
        bytes.writeBytes(
            String.valueOf(c)
                .getBytes(c < 0x100 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
