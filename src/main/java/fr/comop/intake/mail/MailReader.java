package fr.comop.intake.mail;

import fr.comop.intake.arrival.Envelope;
import fr.comop.intake.arrival.Hand;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedFileInputStream;
import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;

/**
 * Takes a raw mail apart, however badly it was put together: what can be read is read. Files go
 * straight from the mail to the archive; in memory are only headers and the readable text.
 *
 * <p>May be used by several threads.
 */
public final class MailReader {
  /** Made once: each making searches the class path, which takes longer than reading a mail. */
  static final Session SESSION = Session.getInstance(new Properties());

  static {
    // Where it is not told, each part of a mail searches the class path for it anew.
    System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
  }

  private static final int LONGEST_SUBJECT = 1_000;
  private static final int LONGEST_BODY = 20_000;
  private static final int LONGEST_ID = 900;
  private static final int MOST_REFERENCES = 50;
  private static final Pattern ID = Pattern.compile("<[!-;=?-~]+>");

  private final Keeper keeper;
  private final long maxAttachmentBytes;
  private final Machine machine;

  /**
   * A reader.
   *
   * @param maxAttachmentBytes files above this, decoded, stay in the mail and are only named
   * @param ownAddresses those that we send from; their mails count as automatic
   * @param ownServer the name that the mailbox's server begins its Authentication-Results with;
   *     "none" where it writes none, "" where none is believed
   */
  public MailReader(
      Keeper keeper, long maxAttachmentBytes, Set<String> ownAddresses, String ownServer) {
    this.keeper = keeper;
    this.maxAttachmentBytes = maxAttachmentBytes;
    this.machine =
        new Machine(
            ownAddresses.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet()),
            new AuthenticationResults(ownServer));
  }

  /**
   * Reads one mail.
   *
   * @param rawMail as the mail server gave it
   * @throws UnreadableMail if it is empty, has no header that mails have or one above 256 KiB, has
   *     more than 200 parts or is nested more than 10 levels deep
   * @throws IOException if the file cannot be read or the archive cannot keep what is in it
   */
  public Envelope read(Path rawMail) throws IOException, UnreadableMail {
    int start = Head.start(rawMail);
    try (SharedFileInputStream bytes = new SharedFileInputStream(rawMail.toFile())) {
      return envelope(new MimeMessage(SESSION, bytes.newStream(start, -1)));
    } catch (MessagingException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new UnreadableMail("il est mal formé (" + e.getMessage() + ").", e);
    }
  }

  private Envelope envelope(MimeMessage mail)
      throws IOException, MessagingException, UnreadableMail {
    String from = Addresses.first(mail.getHeader("From", null));
    String replyTo = Addresses.first(mail.getHeader("Reply-To", null));
    String subject = subject(mail);
    String messageId = messageId(mail);
    Parts parts = new Parts(keeper, maxAttachmentBytes);
    String body = shortened(parts.takeApart(mail), LONGEST_BODY);
    return new Envelope(
        from,
        replyTo == null || replyTo.equals(from) ? null : replyTo,
        subject,
        messageId,
        references(mail, messageId),
        sent(mail),
        machine.hand(mail, from, subject, parts),
        body,
        parts.links(),
        parts.attachments(),
        parts.tooLarge(),
        parts.calendar());
  }

  /**
   * What stands in the header of a mail whose inside may be beyond reading: who sent it, its
   * subject, its ids. Where even that cannot be had, or is longer than 256 KiB, the mail counts as
   * automatic, for nobody can tell that it is not.
   *
   * @throws IOException if the file cannot be read
   */
  public Envelope outside(Path rawMail) throws IOException {
    Head.Lines head = Head.lines(rawMail);
    try {
      MimeMessage mail =
          new MimeMessage(
              SESSION,
              new ByteArrayInputStream(head.lines().getBytes(StandardCharsets.ISO_8859_1)));
      return outside(mail, head.whole());
    } catch (MessagingException | RuntimeException | StackOverflowError e) {
      return new Envelope(
          null,
          null,
          "",
          null,
          List.of(),
          null,
          new Hand(Hand.Kind.MACHINE, "a header that cannot be read"),
          "",
          List.of(),
          List.of(),
          List.of(),
          null);
    }
  }

  private Envelope outside(MimeMessage mail, boolean whole) throws MessagingException {
    String from = Addresses.first(mail.getHeader("From", null));
    String subject = subject(mail);
    String messageId = messageId(mail);
    return new Envelope(
        from,
        null,
        subject,
        messageId,
        references(mail, messageId),
        null,
        whole
            ? machine.hand(mail, from, subject)
            : new Hand(Hand.Kind.MACHINE, "a header too long to be read"),
        "",
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static String subject(MimeMessage mail) throws MessagingException {
    String raw = mail.getHeader("Subject", null);
    if (raw == null) {
      return "";
    }
    String line = HeaderText.decode(raw).replaceAll("[\\p{Cc}\\s\\u2028\\u2029]+", " ").strip();
    return shortened(line, LONGEST_SUBJECT);
  }

  /** A longer one is left out rather than cut: half an id is another mail's. */
  private static @Nullable String messageId(MimeMessage mail) throws MessagingException {
    String raw = mail.getHeader("Message-ID", null);
    if (raw == null) {
      return null;
    }
    Matcher id = ID.matcher(raw);
    return id.find() && id.group().length() <= LONGEST_ID ? id.group() : null;
  }

  private static List<String> references(MimeMessage mail, @Nullable String messageId)
      throws MessagingException {
    Set<String> ids = new LinkedHashSet<>();
    for (String header : List.of("References", "In-Reply-To")) {
      String raw = mail.getHeader(header, " ");
      if (raw != null) {
        ID.matcher(raw).results().forEach(id -> ids.add(id.group()));
      }
    }
    ids.removeIf(id -> id.equals(messageId) || id.length() > LONGEST_ID);
    return ids.stream().skip(Math.max(0, ids.size() - MOST_REFERENCES)).toList();
  }

  private static @Nullable Instant sent(MimeMessage mail) throws MessagingException {
    String raw = mail.getHeader("Date", null);
    try {
      return raw == null ? null : new MailDateFormat().parse(raw.strip()).toInstant();
    } catch (ParseException e) {
      return null;
    }
  }

  private static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    // never half of a character outside the basic plane
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
  }
}
