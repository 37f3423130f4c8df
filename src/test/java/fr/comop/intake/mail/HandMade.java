package fr.comop.intake.mail;

/** Mails written by hand, with {@code \n} at the ends of their lines. */
final class HandMade {
  static final String TOP =
      """
      From: =?UTF-8?Q?Ana=C3=AFs?= <Anais@Centre.example>
      To: csti@region.example
      Subject: Bilan
      Message-ID: <1@centre.example>
      Date: Tue, 15 Dec 2020 10:30:00 +0100
      MIME-Version: 1.0
      """;

  /** Two texts, a workbook with a name in RFC 2231, a forwarded mail with a file of its own. */
  static final String FULL =
      TOP
          + """
          Content-Type: multipart/mixed; boundary="outer"

          --outer
          Content-Type: multipart/alternative; boundary="inner"

          --inner
          Content-Type: text/plain; charset=UTF-8
          Content-Transfer-Encoding: quoted-printable

          Voici le bilan de l=C3=A9t=C3=A9.
          --inner
          Content-Type: text/html; charset=UTF-8

          <p>Voici le <b>bilan</b>.</p>
          --inner--
          --outer
          Content-Type: application/vnd.ms-excel
          Content-Disposition: attachment; filename*0*=UTF-8''bilan%20d%C3;
           filename*1*=%A9finitif; filename*2=".xlsx"
          Content-Transfer-Encoding: base64

          QmlsYW4gMjAyMA==
          --outer
          Content-Type: message/rfc822

          From: b@centre.example
          Content-Type: multipart/mixed; boundary="fwd"

          --fwd

          Le texte transmis.
          --fwd
          Content-Type: application/pdf; name="annexe.pdf"

          PDF
          --fwd--
          --outer--
          """;

  private HandMade() {}

  /** A mail of these parts, each with its own headers. */
  static String mixed(String... parts) {
    StringBuilder mail =
        new StringBuilder(TOP).append("Content-Type: multipart/mixed; boundary=\"b\"\n\n");
    for (String part : parts) {
      mail.append("--b\n").append(part).append('\n');
    }
    return mail.append("--b--\n").toString();
  }
}
