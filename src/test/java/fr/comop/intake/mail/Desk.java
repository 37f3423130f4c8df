package fr.comop.intake.mail;

import fr.comop.archive.Sha256;
import fr.comop.intake.arrival.Attachment;
import fr.comop.intake.arrival.Envelope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/** A reader with an archive in memory, to lay hand-made mails on. */
final class Desk {
  static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private final Path file;
  private final Map<Sha256, byte[]> archive = new HashMap<>();
  private final MailReader reader;

  Desk(Path folder, long maxAttachmentBytes) {
    this.file = folder.resolve("mail.eml");
    this.reader =
        new MailReader(
            this::keep, maxAttachmentBytes, Set.of("CSTI@region.example"), "mx.region.example");
  }

  private Sha256 keep(InputStream stream) throws IOException {
    byte[] bytes = stream.readAllBytes();
    Sha256 sha256 = sha256(bytes);
    archive.put(sha256, bytes);
    return sha256;
  }

  private static Sha256 sha256(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Sha256(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** Reads a mail given as a char a byte; its \n become CR LF. */
  Envelope read(String raw) throws IOException, UnreadableMail {
    return read(raw.replace("\n", "\r\n").getBytes(BYTES));
  }

  Envelope read(byte[] raw) throws IOException, UnreadableMail {
    Files.write(file, raw);
    return reader.read(file);
  }

  String content(Attachment attachment) {
    byte[] bytes = archive.get(attachment.sha256());
    return bytes == null ? "not kept" : new String(bytes, BYTES);
  }
}
