package fr.comop.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
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
    String bare = withoutAsides(header).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return Arrays.stream(bare.split(";", -1)).map(String::strip);
  }

  /** In one pass, without a pattern: whoever writes a mail writes as many brackets as they like. */
  private static String withoutAsides(String header) {
    StringBuilder bare = new StringBuilder(header);
    Deque<Integer> open = new ArrayDeque<>();
    int quote = -1;
    for (int at = 0; at < header.length(); at++) {
      char one = header.charAt(at);
      if (one == '\\' && (quote >= 0 || !open.isEmpty())) {
        at++;
      } else if (quote >= 0) {
        if (one == '"') {
          blank(bare, quote, at);
          quote = -1;
        }
      } else if (one == '"' && open.isEmpty()) {
        quote = at;
      } else if (one == '(') {
        open.push(at);
      } else if (one == ')' && !open.isEmpty()) {
        int begun = open.pop();
        if (open.isEmpty()) {
          blank(bare, begun, at);
        }
      }
    }
    return bare.toString();
  }

  private static void blank(StringBuilder text, int from, int to) {
    text.replace(from, to + 1, " ".repeat(to + 1 - from));
  }
}
