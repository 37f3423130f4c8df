package fr.comop.faults;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** A workbook on its way to the Region, like no other. */
final class Parcel {
  static final Pattern NAME = Pattern.compile("bilan-\\d{5}\\.xlsx");

  private final String name;
  private final String from;
  private final String folder;
  private final byte[] workbook;

  /**
   * A parcel.
   *
   * @param name its file's name, which no other bears
   * @param from the address that it would be mailed from
   * @param folder the shared folder that it would be dropped into
   */
  Parcel(String name, String from, String folder, byte[] workbook) {
    this.name = name;
    this.from = from;
    this.folder = folder;
    this.workbook = workbook;
  }

  String name() {
    return name;
  }

  String folder() {
    return folder;
  }

  /** The file's bytes, not copied. */
  byte[] workbook() {
    return workbook;
  }

  /** The mail that carries it. */
  byte[] mail() {
    String head =
        """
        From: %s
        To: comop@region.example
        Subject: %s
        Message-ID: <%s@faults.example>
        Date: Thu, 10 Dec 2020 10:00:00 +0100
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="part"

        --part
        Content-Type: text/plain; charset=UTF-8

        Bonjour, voici notre bilan.

        --part
        Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
        Content-Disposition: attachment; filename="%s"
        Content-Transfer-Encoding: base64

        """
            .formatted(from, "Notre bilan", name, name);
    String body = Base64.getMimeEncoder().encodeToString(workbook);
    return (head.replace("\n", "\r\n") + body + "\r\n--part--\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
