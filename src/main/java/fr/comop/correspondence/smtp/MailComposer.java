package fr.comop.correspondence.smtp;

import fr.comop.correspondence.Mail;
import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a mail of ours as a MIME message: text and HTML side by side, the pictures that the HTML
 * shows beside it, then the files. What comes from outside (subjects, message ids, file names)
 * cannot add or break a header.
 *
 * <p>May be used by several threads. No method takes or returns null.
 */
public final class MailComposer implements Composing {
  private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]+>");
  private static final Pattern CONTENT_ID = Pattern.compile("[\\w.-]+@[\\w.-]+");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");
  private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]+/[\\w.+-]+");
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final Session session = Session.getInstance(new Properties());
  private final From sender;
  private final Originals originals;
  private final Clock clock;

  public MailComposer(From sender, Originals originals, Clock clock) {
    this.sender = sender;
    this.originals = originals;
    this.clock = clock;
  }

  /**
   * The finished message. Its files are read from the archive only when it is written out, and then
   * perhaps twice.
   *
   * @throws AddressException if a recipient's address is none
   * @throws IllegalArgumentException if our own message id is not one in angle brackets
   */
  @Override
  public MimeMessage compose(Mail mail) throws MessagingException {
    MimeMessage message = new WithOwnId(session, mail.messageId());
    message.setFrom(from());
    message.setRecipients(Message.RecipientType.TO, addresses(mail.to()));
    message.setRecipients(Message.RecipientType.CC, addresses(mail.cc()));
    message.setSubject(oneLine(mail.subject()), UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Content-Language", "fr");
    message.setHeader("Auto-Submitted", mail.automatic() ? "auto-replied" : "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    thread(message, mail);
    message.setContent(content(mail));
    message.saveChanges();
    return message;
  }

  private InternetAddress from() throws AddressException {
    InternetAddress from = address(sender.address());
    try {
      from.setPersonal(oneLine(sender.name()), UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java knows UTF-8", e);
    }
    return from;
  }

  private static InternetAddress[] addresses(List<String> bare) throws AddressException {
    InternetAddress[] addresses = new InternetAddress[bare.size()];
    for (int i = 0; i < addresses.length; i++) {
      addresses[i] = address(bare.get(i));
    }
    return addresses;
  }

  private static InternetAddress address(String bare) throws AddressException {
    if (CONTROLS.matcher(bare).find()) {
      throw new AddressException("control character in an address", oneLine(bare));
    }
    InternetAddress address = new InternetAddress(bare, true);
    if (!bare.equals(address.getAddress()) || bare.indexOf('@') < 1) {
      throw new AddressException("not a bare address", bare);
    }
    return address;
  }

  private static void thread(MimeMessage message, Mail mail) throws MessagingException {
    String answered = mail.inReplyTo();
    if (answered != null && MESSAGE_ID.matcher(answered).matches()) {
      message.setHeader("In-Reply-To", answered);
    }
    String references =
        mail.references().stream()
            .filter(id -> MESSAGE_ID.matcher(id).matches())
            .collect(Collectors.joining("\r\n "));
    if (!references.isEmpty()) {
      message.setHeader("References", references);
    }
  }

  private MimeMultipart content(Mail mail) throws MessagingException {
    MimeMultipart alternative =
        new MimeMultipart("alternative", text(mail.text(), "plain"), html(mail));
    for (Mail.File file : mail.files()) {
      if (file.invites()) {
        alternative.addBodyPart(invitation(file));
      }
    }
    List<Mail.File> files = mail.files().stream().filter(one -> one.contentId() == null).toList();
    if (files.isEmpty()) {
      return alternative;
    }
    MimeMultipart mixed = new MimeMultipart("mixed", within(alternative));
    for (Mail.File file : files) {
      mixed.addBodyPart(file(file, Part.ATTACHMENT));
    }
    return mixed;
  }

  private MimeBodyPart html(Mail mail) throws MessagingException {
    MimeBodyPart html = text(mail.html(), "html");
    MimeMultipart related = new MimeMultipart("related", html);
    for (Mail.File file : mail.files()) {
      String id = file.contentId();
      if (id != null) {
        MimeBodyPart shown = file(file, Part.INLINE);
        if (!CONTENT_ID.matcher(id).matches()) {
          throw new IllegalArgumentException("not a content id: " + oneLine(id));
        }
        shown.setContentID("<" + id + ">");
        related.addBodyPart(shown);
      }
    }
    return related.getCount() == 1 ? html : within(related);
  }

  private static MimeBodyPart within(MimeMultipart parts) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setContent(parts);
    return part;
  }

  private static MimeBodyPart text(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    return part;
  }

  /** The last of the alternatives, which calendars look for there; the file itself follows. */
  private MimeBodyPart invitation(Mail.File file) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(new Archived(file, file.mediaType() + "; charset=" + UTF_8, originals)));
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  private MimeBodyPart file(Mail.File file, String disposition) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new Archived(file, kept(file), originals)));
    part.setDisposition(disposition);
    part.setFileName(oneLine(file.name()));
    // 8-bit text would otherwise be sniffed, which reads the whole file once more
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  private static String kept(Mail.File file) {
    if (file.invites()) {
      return "application/ics";
    }
    return MEDIA_TYPE.matcher(file.mediaType()).matches()
        ? file.mediaType()
        : "application/octet-stream";
  }

  private static String oneLine(String text) {
    return CONTROLS.matcher(text).replaceAll(" ").strip();
  }

  /** Keeps our own Message-ID, so that a repeat after a crash is recognised. */
  private static final class WithOwnId extends MimeMessage {
    private final String id;

    WithOwnId(Session session, String id) {
      super(session);
      if (!MESSAGE_ID.matcher(id).matches()) {
        throw new IllegalArgumentException("not a message id in angle brackets: " + oneLine(id));
      }
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }

  private record Archived(Mail.File file, String mediaType, Originals originals)
      implements DataSource {
    @Override
    public InputStream getInputStream() throws IOException {
      return originals.open(file.sha256());
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
      throw new IOException("the archive is only read here");
    }

    @Override
    public String getContentType() {
      return mediaType;
    }

    @Override
    public String getName() {
      return oneLine(file.name());
    }
  }
}
