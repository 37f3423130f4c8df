package fr.comop.samples;

import fr.comop.archive.Sha256;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes a mail of its template, which is the mail itself but for a few things:
 *
 * <ul>
 *   <li>a line {@code @file SOURCE} becomes the file in base64, {@code @cut SOURCE} its beginning;
 *   <li>the lines from {@code @quoted-printable CHARSET} or {@code @base64 CHARSET} to {@code @end}
 *       are so encoded;
 *   <li><code>{Q:…}</code>, <code>{B:…}</code> and <code>{I:…}</code> become encoded words (RFC
 *       2047; I: ISO-8859-1), <code>{2231:…}</code> a parameter's value (RFC 2231), <code>{%:…}
 *       </code> one that goes on;
 *   <li><code>{id:NAME}</code> becomes the first figures of the SHA-256 of another mail.
 * </ul>
 */
final class MailTemplate {
  private static final Pattern WORD = Pattern.compile("\\{(Q|B|I|2231|%|id):([^}]*)\\}");
  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(76, "\r\n".getBytes(StandardCharsets.US_ASCII));
  private static final int ID_FIGURES = 16;

  private final Sources sources;
  private final Others others;

  /** The bytes of another mail. */
  interface Others {
    byte[] mail(String name) throws IOException;
  }

  MailTemplate(Sources sources, Others others) {
    this.sources = sources;
    this.others = others;
  }

  /** The mail as it crosses the wire. */
  byte[] mail(List<String> template) throws IOException {
    StringBuilder mail = new StringBuilder();
    List<String> block = new ArrayList<>();
    String encoding = "";
    for (String line : template) {
      if (line.equals("@end")) {
        mail.append(encoded(block, encoding));
        block.clear();
        encoding = "";
      } else if (!encoding.isEmpty()) {
        block.add(line);
      } else if (line.startsWith("@quoted-printable ") || line.startsWith("@base64 ")) {
        encoding = line.substring(1);
      } else if (line.startsWith("@file ")) {
        byte[] bytes = sources.bytes(line.substring("@file ".length()));
        mail.append(LINES.encodeToString(bytes)).append("\r\n");
      } else if (line.startsWith("@cut ")) {
        String whole = LINES.encodeToString(sources.bytes(line.substring("@cut ".length())));
        mail.append(whole, 0, whole.length() * 3 / 5);
      } else {
        mail.append(words(line)).append("\r\n");
      }
    }
    return mail.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String encoded(List<String> block, String how) throws IOException {
    int space = how.indexOf(' ');
    String text = block.stream().map(line -> line + "\r\n").collect(Collectors.joining());
    byte[] bytes = text.getBytes(java.nio.charset.Charset.forName(how.substring(space + 1)));
    if (how.startsWith("base64")) {
      return LINES.encodeToString(bytes) + "\r\n";
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream encoder = MimeUtility.encode(out, "quoted-printable")) {
      encoder.write(bytes);
    } catch (MessagingException e) {
      throw new IOException(e);
    }
    return out.toString(StandardCharsets.US_ASCII);
  }

  private String words(String line) throws IOException {
    Matcher matcher = WORD.matcher(line);
    StringBuilder words = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(
          words, Matcher.quoteReplacement(word(matcher.group(1), matcher.group(2))));
    }
    return matcher.appendTail(words).toString();
  }

  private String word(String how, String text) throws IOException {
    return switch (how) {
      case "Q", "B" -> folded(MimeUtility.encodeText(text, "UTF-8", how));
      case "I" -> folded(MimeUtility.encodeText(text, "ISO-8859-1", "Q"));
      case "2231" -> "UTF-8''" + percent(text);
      case "%" -> percent(text);
      default -> Sha256.of(others.mail(text)).hex().substring(0, ID_FIGURES);
    };
  }

  private static String folded(String words) {
    return words.replaceAll("\\?=\\s+=\\?", "?=\r\n =?");
  }

  private static String percent(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (one & 0xff);
      if (Character.toString(letter).matches("[A-Za-z0-9._-]")) {
        encoded.append(letter);
      } else {
        encoded.append("%%%02X".formatted(one & 0xff));
      }
    }
    return encoded.toString();
  }
}
