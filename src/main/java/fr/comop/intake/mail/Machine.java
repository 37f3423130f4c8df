package fr.comop.intake.mail;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a mail that a machine wrote, which must never be answered, from a person's. */
final class Machine {
  private static final Set<String> PRECEDENCES = Set.of("bulk", "list", "junk", "auto_reply");
  private static final List<String> MARKS =
      List.of("X-Auto-Response-Suppress", "X-Autoreply", "X-Autorespond");
  // on a local part without its dots, dashes and underscores
  private static final Pattern DAEMON =
      Pattern.compile("mailerdaemon|postmaster|.*(noreply|donotreply|nepasrepondre).*");
  private static final Pattern OUT_OF_OFFICE =
      Pattern.compile("(reponse automatique|automatic reply|absence du bureau|out of office).*");

  private final Set<String> own;

  /**
   * @param own our own addresses, in lower case
   */
  Machine(Set<String> own) {
    this.own = own;
  }

  /**
   * Why the mail counts as written by a machine, or null for a person's.
   *
   * @param from in lower case; null when unknown
   */
  @Nullable String reason(MimeMessage mail, @Nullable String from, String subject)
      throws MessagingException {
    String reason = byHeader(mail);
    if (reason == null && from != null) {
      reason = bySender(from);
    }
    if (reason == null && OUT_OF_OFFICE.matcher(bare(subject)).matches()) {
      reason = "the subject of an out-of-office answer";
    }
    return reason;
  }

  private static @Nullable String byHeader(MimeMessage mail) throws MessagingException {
    String submitted = Field.of(mail.getHeader("Auto-Submitted", null)).value();
    if (!submitted.isEmpty() && !submitted.equals("no")) {
      return "Auto-Submitted: " + shortened(submitted);
    }
    String returnPath = mail.getHeader("Return-Path", null);
    if (returnPath != null && returnPath.replaceAll("[<>\\s]", "").isEmpty()) {
      return "an empty Return-Path";
    }
    for (Header header : Collections.list(mail.getAllHeaders())) {
      if (header.getName().toLowerCase(Locale.ROOT).startsWith("list-")) {
        return "a mailing list (" + shortened(header.getName()) + ")";
      }
    }
    String precedence = Field.of(mail.getHeader("Precedence", null)).value();
    if (PRECEDENCES.contains(precedence)) {
      return "Precedence: " + precedence;
    }
    for (String mark : MARKS) {
      if (mail.getHeader(mark) != null) {
        return "the header " + mark;
      }
    }
    return Field.of(mail.getHeader("Content-Type", null)).value().equals("multipart/report")
        ? "a report (multipart/report)"
        : null;
  }

  private @Nullable String bySender(String from) {
    if (own.contains(from)) {
      return "sent by ourselves (" + from + ")";
    }
    String local = from.substring(0, from.lastIndexOf('@')).replaceAll("[-_.]", "");
    return DAEMON.matcher(local).matches() ? "a sender that takes no answers (" + from + ")" : null;
  }

  private static String bare(String subject) {
    return Normalizer.normalize(subject, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  private static String shortened(String text) {
    String line = text.replaceAll("[^ -~]", "?");
    return line.length() > 60 ? line.substring(0, 60) : line;
  }
}
