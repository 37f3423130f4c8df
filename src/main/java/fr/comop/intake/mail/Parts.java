package fr.comop.intake.mail;

import fr.comop.archive.Sha256;
import fr.comop.intake.arrival.Attachment;
import fr.comop.intake.arrival.Envelope;
import fr.comop.intake.arrival.FileName;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.util.DecodingException;
import org.eclipse.angus.mail.util.UUDecoderStream;
import org.jspecify.annotations.Nullable;

/** Goes through the parts of one mail, forwarded mails included: keeps files, collects text. */
final class Parts {
  static final int MOST = 200;
  private static final int DEEPEST = 10;
  private static final int MOST_IN_MEMORY = 20 << 20;
  private static final int TEXT_BYTES = 512 * 1024;
  private static final Set<String> BODY = Set.of("", "text/plain", "text/html");
  private static final Set<String> MAIL = Set.of("message/rfc822", "message/global");
  private static final Set<String> REPORTS =
      Set.of(
          "message/delivery-status",
          "message/global-delivery-status",
          "message/global-headers",
          "message/disposition-notification");
  private static final Set<String> SIGNED =
      Set.of("application/pkcs7-mime", "application/x-pkcs7-mime");
  private static final Set<String> SIGNATURES =
      Set.of(
          "application/pkcs7-signature",
          "application/x-pkcs7-signature",
          "application/pgp-signature",
          "application/pgp-keys",
          "application/pgp-encrypted");
  private static final Set<String> CALENDARS = Set.of("text/calendar", "application/ics");
  private static final int CALENDAR_BYTES = 64 * 1024;

  /** What answers an invitation, by the file itself: not every program says so outside of it. */
  private static final Pattern ANSWERS =
      Pattern.compile("(?im)^METHOD(?:;[^:\\r\\n]*)?:(?:REPLY|COUNTER)\\s*$");

  private static final Set<String> METHODS = Set.of("reply", "counter");
  private static final Set<String> UUENCODE = Set.of("uuencode", "x-uuencode", "x-uue");
  private static final Pattern CID = Pattern.compile("(?i)\\bcid:([^\"'\\s<>)]{1,500})");
  private static final Pattern HREF =
      Pattern.compile("(?i)\\bhref\\s*=\\s*[\"']?(https?://[^\"'\\s<>]{1,2000})");
  private static final int MOST_LINKS = 100;
  private static final String ENCRYPTED_TEXT = "message.asc";
  private static final Passage NOTHING = new Passage(false, "");

  private final Keeper keeper;
  private final long maxAttachmentBytes;
  private final List<Kept> kept = new ArrayList<>();
  private final Set<String> shown = new HashSet<>();
  private final Set<String> links = new LinkedHashSet<>();
  private final List<String> tooLarge = new ArrayList<>();
  private int count;
  private long inMemory;
  private boolean answersInvitation;
  private @Nullable String calendar;

  Parts(Keeper keeper, long maxAttachmentBytes) {
    this.keeper = keeper;
    this.maxAttachmentBytes = maxAttachmentBytes;
  }

  private record Passage(boolean plain, String text) {}

  /**
   * A file, and by what name the text may show it.
   *
   * @param contentId without its angle brackets; "" when it has none
   */
  private record Kept(Attachment file, String contentId) {}

  /** The files kept so far, in the order of the mail. */
  List<Attachment> attachments() {
    return kept.stream()
        .map(
            one ->
                new Attachment(
                    one.file().name(),
                    one.file().sha256(),
                    one.file().size(),
                    shown.contains(one.contentId())))
        .toList();
  }

  /** Where the HTML parts lead to; the plain text beside one may not say it. */
  List<String> links() {
    return links.stream().limit(MOST_LINKS).toList();
  }

  /** Names of the files above the limit. */
  List<String> tooLarge() {
    return List.copyOf(tooLarge);
  }

  /**
   * Takes the mail apart.
   *
   * @return its readable text
   */
  String takeApart(MimeMessage mail) throws IOException, MessagingException, UnreadableMail {
    return part(mail, 0).text();
  }

  private Passage part(MimePart part, int depth)
      throws IOException, MessagingException, UnreadableMail {
    if (++count > MOST) {
      throw new UnreadableMail("il compte plus de %d parties.".formatted(MOST));
    }
    if (depth > DEEPEST) {
      throw new UnreadableMail("il emboîte plus de %d courriels ou parties.".formatted(DEEPEST));
    }
    Field type = Field.of(part.getHeader("Content-Type", null));
    if (type.value().startsWith("multipart/")) {
      return multipart(part, type, depth);
    }
    Field disposition = Field.of(part.getHeader("Content-Disposition", null));
    String name = name(disposition, type);
    if (MAIL.contains(type.value())) {
      return forwarded(part, name, depth);
    }
    if (isSignature(part, type)) {
      return NOTHING;
    }
    if (SIGNED.contains(type.value()) || name.toLowerCase(Locale.ROOT).endsWith(".p7m")) {
      return sealed(part, name, depth);
    }
    if (isCalendar(type, name) && answersInvitation(part, type)) {
      return NOTHING;
    }
    if (isText(type) && !isFile(part, type, disposition, name)) {
      return text(part, type);
    }
    keep(part, name);
    return NOTHING;
  }

  private static boolean isCalendar(Field type, String name) {
    return CALENDARS.contains(type.value()) || name.toLowerCase(Locale.ROOT).endsWith(".ics");
  }

  /** The same answer often stands in a mail twice, as a part and as a file: it is kept once. */
  private boolean answersInvitation(MimePart part, Field type)
      throws IOException, MessagingException {
    String text;
    try (InputStream bytes = decoded(part)) {
      text = HeaderText.text(bytes.readNBytes(CALENDAR_BYTES), type.text("charset"));
    }
    boolean answers = ANSWERS.matcher(text).find();
    if (answers && calendar == null) {
      calendar = text;
    }
    boolean says = METHODS.contains(String.valueOf(type.text("method")).toLowerCase(Locale.ROOT));
    answersInvitation |= answers || says;
    return answers || says;
  }

  /** What a calendar answers to an invitation; null when none does. */
  @Nullable String calendar() {
    return calendar;
  }

  /**
   * What proves who signed, or says how the next part is encrypted: nobody sends it as a document,
   * and comop trusts no signature.
   */
  private static boolean isSignature(MimePart part, Field type)
      throws IOException, MessagingException {
    if (!SIGNATURES.contains(type.value())) {
      return false;
    }
    try (InputStream bytes = decoded(part)) {
      // DER, PGP's armour, "Version: 1": the declared type lies at times
      int first = bytes.read();
      return first < 0 || first == 0x30 || first == '-' || first == 'V';
    }
  }

  /**
   * What anybody can open is opened: a mail that is signed as a whole. What is encrypted is kept.
   */
  private Passage sealed(MimePart part, String name, int depth)
      throws IOException, MessagingException, UnreadableMail {
    if (isLarger(part, room())) {
      tooLarge.add(name);
      return NOTHING;
    }
    byte[] inside;
    try (InputStream bytes = decoded(part)) {
      inside = SignedContent.of(bytes, (int) room()).orElse(null);
    }
    if (inside == null) {
      keep(part, name);
      return NOTHING;
    }
    return inside(inside, depth);
  }

  /** What is in a mail that had to be decoded; its bytes are in memory until all of it is read. */
  private Passage inside(byte[] mail, int depth)
      throws IOException, MessagingException, UnreadableMail {
    inMemory += mail.length;
    Passage passage = part(new InnerMail(new SharedByteArrayInputStream(mail)), depth + 1);
    inMemory -= mail.length;
    return passage;
  }

  /** How much more may be in memory: all mails that are inside one another share it. */
  private long room() {
    return Math.max(0, Math.min(MOST_IN_MEMORY, maxAttachmentBytes) - inMemory);
  }

  /** Whether it answers an invitation to a meeting, as calendars do by themselves. */
  boolean answersInvitation() {
    return answersInvitation;
  }

  /** Reports of delivery are message/… too, and a part without a type is plain text. */
  private static boolean isText(Field type) {
    return !type.value().contains("/")
        || type.value().startsWith("text/")
        || REPORTS.contains(type.value());
  }

  /** Text with a name is a file, unless it is all there is in a mail: some scanners name it. */
  private static boolean isFile(MimePart part, Field type, Field disposition, String name) {
    boolean body = part instanceof MimeMessage && BODY.contains(type.value());
    return disposition.value().equals("attachment") || (!name.isEmpty() && !body);
  }

  private static String name(Field disposition, Field type) {
    return Stream.of(disposition.text("filename"), type.text("name"))
        .filter(name -> name != null && !name.isBlank())
        .map(FileName::clean)
        .findFirst()
        .orElse("");
  }

  private Passage multipart(MimePart part, Field type, int depth)
      throws IOException, MessagingException, UnreadableMail {
    List<Passage> readable = new ArrayList<>();
    for (BodyPart child : children(part, type)) {
      readable.add(part((MimeBodyPart) child, depth + 1));
    }
    readable.removeIf(child -> child.text().isBlank());
    if (type.value().equals("multipart/alternative")) {
      return readable.stream()
          .filter(Passage::plain)
          .findFirst()
          .orElse(readable.isEmpty() ? NOTHING : readable.get(0));
    }
    return new Passage(
        readable.stream().anyMatch(Passage::plain),
        readable.stream().map(Passage::text).collect(Collectors.joining("\n\n")));
  }

  private List<BodyPart> children(MimePart part, Field type)
      throws IOException, MessagingException, UnreadableMail {
    String boundary = type.text("boundary");
    if (boundary != null && !boundary.isBlank()) {
      List<BodyPart> children =
          new MultipartBody(raw(part), boundary.stripTrailing(), MOST - count).parts();
      if (!children.isEmpty()) {
        return children;
      }
    }
    // the boundary is missing or wrong: what looks like one is taken for it
    return new MultipartBody(raw(part), null, MOST - count).parts();
  }

  /** Its words are somebody else's: a line says where they begin. */
  private Passage forwarded(MimePart part, String name, int depth)
      throws IOException, MessagingException, UnreadableMail {
    Passage passage = unmarked(part, name, depth);
    String text = passage.text();
    return text.startsWith(Envelope.ENCLOSED)
        ? passage
        : new Passage(passage.plain(), (Envelope.ENCLOSED + "\n\n" + text).strip());
  }

  private Passage unmarked(MimePart part, String name, int depth)
      throws IOException, MessagingException, UnreadableMail {
    String encoding = encoding(part);
    if (!encoding.equals("base64") && !encoding.equals("quoted-printable")) {
      return part(new InnerMail(raw(part)), depth + 1);
    }
    // encoded against the standard, yet some servers do it
    if (isLarger(part, room())) {
      tooLarge.add(name);
      return NOTHING;
    }
    try (InputStream bytes = decoded(part)) {
      return inside(bytes.readNBytes((int) room()), depth);
    }
  }

  private Passage text(MimePart part, Field type) throws IOException, MessagingException {
    try (InputStream bytes = decoded(part)) {
      String text = HeaderText.text(bytes.readNBytes(TEXT_BYTES), type.text("charset"));
      boolean html = type.value().equals("text/html");
      if (html) {
        CID.matcher(text).results().forEach(one -> shown.add(one.group(1)));
        HREF.matcher(text).results().limit(MOST_LINKS).forEach(one -> links.add(one.group(1)));
      }
      if (!html && text.stripLeading().startsWith("-----BEGIN PGP MESSAGE-----")) {
        keep(part, ENCRYPTED_TEXT);
        return NOTHING;
      }
      return new Passage(!html, html ? ReadableText.html(text) : ReadableText.plain(text));
    }
  }

  private void keep(MimePart part, String name) throws IOException, MessagingException {
    if (isLarger(part, maxAttachmentBytes)) {
      tooLarge.add(name);
      return;
    }
    try (Counted bytes = new Counted(decoded(part))) {
      Sha256 sha256 = keeper.keep(bytes);
      kept.add(new Kept(new Attachment(name, sha256, bytes.count), contentId(part)));
    }
  }

  private static String contentId(MimePart part) throws MessagingException {
    String raw = part.getHeader("Content-ID", null);
    return raw == null ? "" : raw.replaceAll("[<>\\s]", "");
  }

  private static boolean isLarger(MimePart part, long most) throws IOException, MessagingException {
    // decoding never makes a part longer
    if (part.getSize() >= 0 && part.getSize() <= most) {
      return false;
    }
    try (InputStream bytes = decoded(part)) {
      bytes.skipNBytes(most);
      return bytes.read() >= 0;
    } catch (EOFException e) {
      return false;
    }
  }

  private static String encoding(MimePart part) throws MessagingException {
    return Field.of(part.getHeader("Content-Transfer-Encoding", null)).value();
  }

  private static InputStream decoded(MimePart part) throws IOException, MessagingException {
    String encoding = encoding(part);
    InputStream raw = raw(part);
    if (encoding.equals("base64")) {
      return new LenientBase64(raw);
    }
    if (UUENCODE.contains(encoding)) {
      return new AsFarAsItGoes(new UUDecoderStream(raw, true, true));
    }
    return encoding.equals("quoted-printable") ? MimeUtility.decode(raw, encoding) : raw;
  }

  private static InputStream raw(MimePart part) throws MessagingException {
    return part instanceof MimeMessage mail
        ? mail.getRawInputStream()
        : ((MimeBodyPart) part).getRawInputStream();
  }

  /** Counts what was read. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = in.read(into, offset, length);
      count += Math.max(0, read);
      return read;
    }

    @Override
    public long skip(long n) throws IOException {
      long skipped = in.skip(n);
      count += skipped;
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }

  /**
   * Ends where the encoding is damaged, rather than fail. The decoder of uuencode runs over the end
   * of short lines, even when it is told to ignore errors.
   */
  private static final class AsFarAsItGoes extends FilterInputStream {
    AsFarAsItGoes(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      try {
        return in.read();
      } catch (DecodingException | IndexOutOfBoundsException e) {
        return -1;
      }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        return in.read(into, offset, length);
      } catch (DecodingException | IndexOutOfBoundsException e) {
        return -1;
      }
    }
  }
}
