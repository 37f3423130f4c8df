package fr.comop.stage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Raw mails as people's programs write them. */
public final class Letters {
  public static final String PLANETARIUM = "maelle.trevignac@planetarium-vaulx.example";

  private Letters() {}

  /** A mail with one attachment. */
  public static String with(String from, String subject, String fileName, byte[] file) {
    return """
        From: %s
        To: comop@region.example
        Subject: %s
        Message-ID: <%s@mail.example>
        Date: Thu, 10 Dec 2020 09:11:00 +0100
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b1"

        --b1
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        Bonjour, voici notre document.
        --b1
        Content-Type: application/octet-stream
        Content-Disposition: attachment; filename="%s"
        Content-Transfer-Encoding: base64

        %s
        --b1--
        """
        .formatted(
            from,
            subject,
            Integer.toHexString((from + subject).hashCode()),
            fileName,
            Base64.getMimeEncoder().encodeToString(file))
        .replace("\n", "\r\n");
  }

  /** The Planétarium's report, sent by somebody whom nobody knows: it goes into quarantine. */
  public static String ofAStranger() throws IOException {
    return with(
        "quelqu.un@ailleurs.example",
        "Bilan",
        "bilan.xlsx",
        Workbooks.blank("planetarium", "bilan", 2020));
  }

  /** A mail without attachment. */
  public static String plain(String from, String subject, String moreHeaders) {
    return """
        From: %s
        To: comop@region.example
        Subject: %s
        Message-ID: <%s@mail.example>
        Date: Thu, 10 Dec 2020 09:11:00 +0100
        %sContent-Type: text/plain; charset=utf-8

        Bonjour, j'ai une question.
        """
        .formatted(from, subject, Integer.toHexString((from + subject).hashCode()), moreHeaders)
        .replace("\n", "\r\n");
  }

  /** A mail without attachment, in its writer's own words. */
  public static String written(String from, String subject, String text) {
    return """
        From: %s
        To: comop@region.example
        Subject: %s
        Message-ID: <%s@mail.example>
        Date: Mon, 7 Dec 2020 17:40:00 +0100
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        %s
        """
        .formatted(from, subject, Integer.toHexString((from + subject).hashCode()), text)
        .replace("\n", "\r\n");
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
