package fr.comop.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A mail that was sent, as a page for those who have a browser at hand and no mail program. */
final class ReadableMail {
  private final MimeMessage mail;
  private final Map<String, String> pictures = new LinkedHashMap<>();
  private String html = "";

  private ReadableMail(MimeMessage mail) throws MessagingException, IOException {
    this.mail = mail;
    read(mail);
  }

  static ReadableMail of(Path file) throws MessagingException, IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return new ReadableMail(new MimeMessage(null, bytes));
    }
  }

  /** Its subject. */
  String subject() throws MessagingException {
    return mail.getSubject() == null ? "" : mail.getSubject();
  }

  /** Writes it; its pictures go with it. */
  void write(Path page) throws IOException {
    Document document = Jsoup.parse(html);
    for (Element picture : document.select("img[src^=cid:]")) {
      picture.attr(
          "src", pictures.getOrDefault(picture.attr("src").substring("cid:".length()), ""));
    }
    Files.writeString(page, document.outerHtml());
  }

  private void read(Part part) throws MessagingException, IOException {
    if (part.isMimeType("multipart/*")) {
      Multipart parts = (Multipart) part.getContent();
      for (int at = 0; at < parts.getCount(); at++) {
        read(parts.getBodyPart(at));
      }
    } else if (part.isMimeType("text/html")) {
      html = String.valueOf(part.getContent());
    } else if (part.isMimeType("image/png")
        && part instanceof MimePart picture
        && picture.getContentID() != null) {
      try (InputStream bytes = part.getInputStream()) {
        pictures.put(
            picture.getContentID().replaceAll("[<>]", ""),
            "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.readAllBytes()));
      }
    }
  }
}
