package fr.comop.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the mailbox's own server found out about a sender (RFC 8601). Whoever writes a mail can put
 * such a header into it, under any name: only the topmost of our own server counts, for a server
 * puts its own above all that it got.
 *
 * @param server the name that ours begins with, in any case; {@link #NAMELESS} where it writes
 *     none; "" where none is believed
 */
record AuthenticationResults(String server) {
  /** Exchange Online writes no name: the topmost header is its own. */
  private static final String NAMELESS = "none";

  private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)|\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern METHOD = Pattern.compile("\\w+\\s*=.*");
  private static final Pattern FAILED = Pattern.compile("dmarc\\s*=\\s*fail\\b.*");

  /** Whether our server holds the sender's domain for forged (DMARC). */
  boolean forged(MimeMessage mail) throws MessagingException {
    String[] all = server.isEmpty() ? null : mail.getHeader("Authentication-Results");
    return all != null && own(all).anyMatch(one -> FAILED.matcher(one).matches());
  }

  /** The results of our own server. */
  private Stream<String> own(String[] all) {
    if (server.equals(NAMELESS)) {
      return parts(all[0]).filter(one -> METHOD.matcher(one).matches());
    }
    Optional<String> ours =
        Arrays.stream(all)
            .filter(
                one ->
                    parts(one)
                        .findFirst()
                        .orElse("")
                        .split("\\s+", 2)[0]
                        .equals(server.toLowerCase(Locale.ROOT)))
            .findFirst();
    return ours.stream().flatMap(AuthenticationResults::parts).skip(1);
  }

  /** Without comments and quoted words, in which senders have a say. */
  private static Stream<String> parts(String header) {
    String bare = header.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    for (String before = ""; !before.equals(bare); ) {
      before = bare;
      bare = ASIDE.matcher(bare).replaceAll(" ");
    }
    return Arrays.stream(bare.split(";", -1)).map(String::strip);
  }
}
