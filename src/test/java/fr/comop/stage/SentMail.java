package fr.comop.stage;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * What a mail says, with plain spaces, and the files that go with it.
 *
 * @param files by name, in the order in which they are attached
 */
public record SentMail(String subject, String text, Map<String, byte[]> files) {
  public static SentMail of(Path eml) throws Exception {
    try (InputStream in = Files.newInputStream(eml)) {
      return of(new MimeMessage(Session.getInstance(new Properties()), in));
    }
  }

  public static SentMail of(MimeMessage mail) throws Exception {
    return new SentMail(plain(mail.getSubject()), plain(Stage.text(mail)), files(mail));
  }

  /** The content of the first file whose name matches. */
  public byte[] file(String like) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().matches(like))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no file " + like + " in " + files.keySet()));
  }

  private static Map<String, byte[]> files(MimeMessage mail) throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    if (mail.getContent() instanceof Multipart parts) {
      for (int index = 0; index < parts.getCount(); index++) {
        BodyPart part = parts.getBodyPart(index);
        if (part.getFileName() != null) {
          files.put(part.getFileName(), part.getInputStream().readAllBytes());
        }
      }
    }
    return files;
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }
}
