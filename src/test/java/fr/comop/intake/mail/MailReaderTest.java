package fr.comop.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.comop.intake.Attachment;
import fr.comop.intake.Envelope;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MailReaderTest {
  private static final String TOP =
      """
      From: =?UTF-8?Q?Ana=C3=AFs?= <Anais@Centre.example>
      To: csti@region.example
      Subject: Bilan
      Message-ID: <1@centre.example>
      Date: Tue, 15 Dec 2020 10:30:00 +0100
      MIME-Version: 1.0
      """;

  /** Two texts, a workbook with a name in RFC 2231, a forwarded mail with a file of its own. */
  private static final String FULL =
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

  private final Desk desk;

  MailReaderTest(@TempDir Path folder) {
    desk = new Desk(folder, 1_000);
  }

  @Nested
  class The_envelope {
    @Test
    void says_who_wrote_what_and_when() throws Exception {
      Envelope envelope = desk.read(TOP + "\nBonjour,\n\n\n\nAnais\n");

      assertThat(envelope)
          .usingRecursiveComparison()
          .isEqualTo(
              new Envelope(
                  "anais@centre.example",
                  null,
                  "Bilan",
                  "<1@centre.example>",
                  List.of(),
                  Instant.parse("2020-12-15T09:30:00Z"),
                  null,
                  "Bonjour,\n\nAnais",
                  List.of(),
                  List.of(),
                  List.of()));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            "Dupont, Marie" <M.Dupont@c.example> | m.dupont@c.example
            m.dupont@c.example (Marie) | m.dupont@c.example
            Marie m.dupont@c.example | m.dupont@c.example
            x@y.example <m.dupont@c.example> | m.dupont@c.example
            <m.dupont@c.example>, other@c.example | m.dupont@c.example
            Marie Dupont <m.dupont@c.example | m.dupont@c.example
            undisclosed | NULL
            <> | NULL
            """,
        nullValues = "NULL",
        quoteCharacter = '~')
    void finds_the_bare_address(String header, String address) throws Exception {
      assertThat(desk.read("From: " + header + "\n\nx").from()).isEqualTo(address);
    }

    @Test
    void names_where_answers_go_only_if_it_is_elsewhere() throws Exception {
      assertThat(desk.read("From: a@b.c\nReply-To: D <D@e.f>\n\n").replyTo()).isEqualTo("d@e.f");
      assertThat(desk.read("From: a@b.c\nReply-To: A@b.c\n\n").replyTo()).isNull();
    }

    @Test
    void keeps_the_thread_oldest_first_without_repeats() throws Exception {
      String mail =
          """
          Message-ID: <3@x>
          References: <1@x>
           <2@x> <3@x>
          In-Reply-To: <2@x>

          """;

      assertThat(desk.read(mail).references()).containsExactly("<1@x>", "<2@x>");
    }

    @Test
    void takes_a_message_id_as_a_hint_only() throws Exception {
      assertThat(desk.read("From: a@b.c\n\n").messageId()).isNull();
      assertThat(desk.read("From: a@b.c\nMessage-ID: none\n\n").messageId()).isNull();
      assertThat(desk.read("Message-ID: <" + "x".repeat(1_000) + "@y>\n\n").messageId()).isNull();
    }

    @Test
    void leaves_out_a_date_that_is_none() throws Exception {
      assertThat(desk.read("From: a@b.c\nDate: demain\n\n").sent()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            =?UTF-8?B?w4l0w6k=?= 2020 | Été 2020
            =?utf-8?q?=C3=89t=C3?= =?utf-8?q?=A9_2020?= | Été 2020
            =?ISO-8859-1?Q?=C9t=E9?= =?UTF-8?Q?_2020?= | Été 2020
            =?windows-1252?Q?co=FBt_=80?= | coût €
            Re: "=?UTF-8?Q?=C3=89t=C3=A9?=" | Re: "Été"
            =?nonsense?Q?=C3=89t=C3=A9?= | Été
            =?UTF-8?B?w4l0w6? | =?UTF-8?B?w4l0w6?
            """)
    void decodes_subjects(String header, String subject) throws Exception {
      assertThat(desk.read("Subject: " + header + "\n\n").subject()).isEqualTo(subject);
    }

    @Test
    void decodes_raw_8_bit_subjects_as_utf_8_else_as_windows_1252() throws Exception {
      byte[] utf8 = "Subject: Été\r\n\r\n".getBytes(StandardCharsets.UTF_8);
      byte[] windows = "Subject: Été\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

      assertThat(desk.read(utf8).subject()).isEqualTo("Été");
      assertThat(desk.read(windows).subject()).isEqualTo("Été");
    }

    @Test
    void has_a_subject_of_one_line() throws Exception {
      assertThat(desk.read("Subject: a\n b\t=?UTF-8?Q?c=0D=0ABcc:_d?=\n\n").subject())
          .isEqualTo("a b c Bcc: d");
    }
  }

  @Nested
  class The_text {
    @Test
    void is_the_plain_one_of_two_and_includes_forwarded_text() throws Exception {
      assertThat(desk.read(FULL).body()).isEqualTo("Voici le bilan de lété.\n\nLe texte transmis.");
    }

    @Test
    void of_an_HTML_only_mail_is_what_a_person_reads() throws Exception {
      String html =
          "<html><head><style>p {color: red}</style><title>t</title></head><body>"
              + "<p>Bonjour&nbsp;Anais,</p>\n\n<div>Un<br>deux</div><ul><li>trois</li></ul>"
              + "<table><tr><td>4</td><td>5</td></tr></table><script>six()</script></body></html>";

      assertThat(desk.read(TOP + "Content-Type: text/html\n\n" + html).body())
          .isEqualTo("Bonjour Anais,\nUn\ndeux\ntrois\n4\t5");
    }

    @Test
    void tells_where_its_links_lead() throws Exception {
      String html = "<p>Le <a href=\"https://we.tl/t-1\">bilan</a>, <a href=\"#a\">ici</a></p>";

      assertThat(desk.read(TOP + "Content-Type: text/html\n\n" + html).body())
          .isEqualTo("Le bilan <https://we.tl/t-1>, ici");
    }

    @Test
    void tells_where_its_links_lead_although_the_plain_text_beside_it_does_not() throws Exception {
      String mail =
          TOP
              + "Content-Type: multipart/alternative; boundary=b\n\n--b\n\nVoici le lien.\n--b\n"
              + "Content-Type: text/html\n\n<p>Voici <a href='https://we.tl/t-1'>le lien</a>.</p>\n--b--\n";

      assertThat(desk.read(mail).body()).isEqualTo("Voici le lien.");
      assertThat(desk.read(mail).links()).containsExactly("https://we.tl/t-1");
    }

    @Test
    void is_decoded_although_its_charset_is_missing_wrong_or_unknown() throws Exception {
      for (String charset : new String[] {"", "; charset=us-ascii", "; charset=klingon"}) {
        String head = "From: a@b.c\nContent-Type: text/plain" + charset + "\n\n";
        assertThat(desk.read(head + "\u00e9t\u00e9").body()).isEqualTo("été");
        assertThat(desk.read(head + "\u00c3\u00a9t\u00c3\u00a9").body()).isEqualTo("été");
      }
    }

    @Test
    void is_at_most_20_000_characters() throws Exception {
      assertThat(desk.read("From: a@b.c\n\n" + "x".repeat(50_000)).body()).hasSize(20_000);
    }
  }

  @Nested
  class Files {
    @Test
    void are_found_in_nested_parts_and_forwarded_mails() throws Exception {
      Envelope envelope = desk.read(FULL);

      assertThat(envelope.attachments())
          .extracting(Attachment::name, Attachment::size, desk::content)
          .containsExactly(
              tuple("bilan définitif.xlsx", 10L, "Bilan 2020"), tuple("annexe.pdf", 3L, "PDF"));
    }

    @Test
    void count_without_a_name_and_twice_with_the_same() throws Exception {
      Envelope envelope =
          desk.read(
              mixed(
                  "Content-Type: application/octet-stream\n\nA",
                  "Content-Type: text/plain\nContent-Disposition: attachment\n\nB",
                  "Content-Type: image/png; name=\"c.png\"\nContent-Disposition: inline\n\nC",
                  "Content-Type: image/png; name=\"c.png\"\n\nD",
                  "Content-Disposition: attachment; filename=e.txt\n\nE"));

      assertThat(envelope.attachments())
          .extracting(Attachment::name, desk::content)
          .containsExactly(
              tuple("", "A"),
              tuple("", "B"),
              tuple("c.png", "C"),
              tuple("c.png", "D"),
              tuple("e.txt", "E"));
    }

    @Test
    void that_the_text_shows_are_known_as_such() throws Exception {
      Envelope envelope =
          desk.read(
              mixed(
                  "Content-Type: text/html\n\n<p>Bonjour <img src='cid:logo@x'></p>",
                  "Content-Type: image/png; name=\"logo.png\"\nContent-ID: <logo@x>\n\nA",
                  "Content-Type: image/png; name=\"plaque.png\"\nContent-ID: <other@x>\n\nB"));

      assertThat(envelope.attachments())
          .extracting(Attachment::name, Attachment::inText)
          .containsExactly(tuple("logo.png", true), tuple("plaque.png", false));
    }

    @Test
    void may_be_the_whole_mail() throws Exception {
      Envelope envelope = desk.read(TOP + "Content-Type: application/pdf; name=a.pdf\n\nPDF");

      assertThat(envelope.attachments()).extracting(Attachment::name).containsExactly("a.pdf");
      assertThat(envelope.body()).isEmpty();
    }

    @Test
    void in_a_forwarded_mail_that_is_itself_in_base64_count_too() throws Exception {
      String inner =
          Base64.getEncoder()
              .encodeToString(
                  "From: a@b.c\r\nContent-Type: image/gif\r\n\r\nGIF"
                      .getBytes(StandardCharsets.US_ASCII));

      assertThat(
              desk.read(
                      mixed(
                          "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
                              + inner))
                  .attachments())
          .extracting(desk::content)
          .containsExactly("GIF");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '~',
        textBlock =
            """
            filename="=?UTF-8?Q?=C3=A9t=C3=A9=5F1.xlsx?=" | été_1.xlsx
            filename==?UTF-8?B?w6l0w6kueGxzeA==?= | été.xlsx
            filename*=UTF-8''%C3%A9t%C3%A9.xlsx | été.xlsx
            filename*=iso-8859-1'fr'%E9t%E9.xlsx; filename="ete.xlsx" | été.xlsx
            filename*1=".xlsx"; filename*0*=UTF-8''%C3%A9t%C3%A9 | été.xlsx
            filename*0="a"; filename*1="b.xlsx" | ab.xlsx
            filename="e\u0301te\u0301.xlsx" | été.xlsx
            filename=Compte rendu 2020.xlsx; size=3 | Compte rendu 2020.xlsx
            filename="a; b.xlsx" | a; b.xlsx
            filename="a \\"b\\".xlsx" | a "b".xlsx
            filename="C:\\Users\\anais\\bilan.xlsx" | bilan.xlsx
            filename="../../etc/passwd" | passwd
            filename="=?UTF-8?Q?2019/2020.xlsx?=" | 2020.xlsx
            filename*=UTF-8''a%00%0D%0Ab%E2%80%AExslx.exe | abxslx.exe
            filename=".." | NONE
            filename="unfinished.xlsx | unfinished.xlsx
            FileName = "spaces.xlsx" | spaces.xlsx
            """)
    void have_names_as_a_person_would_write_them(String parameters, String name) throws Exception {
      byte[] raw =
          mixed(
                  "Content-Type: application/octet-stream\nContent-Disposition: attachment; "
                      + parameters
                      + "\n\nA")
              .replace("\n", "\r\n")
              .getBytes(StandardCharsets.UTF_8);

      assertThat(desk.read(raw).attachments())
          .extracting(Attachment::name)
          .containsExactly(name.replace("NONE", ""));
    }

    @Test
    void have_names_in_raw_windows_1252_too() throws Exception {
      assertThat(
              desk.read(mixed("Content-Type: image/png; name=\"\u00e9t\u00e9.png\"\n\nA"))
                  .attachments())
          .extracting(Attachment::name)
          .containsExactly("été.png");
    }

    @Test
    void have_names_of_at_most_200_characters_that_keep_their_ending() throws Exception {
      String name =
          desk.read(mixed("Content-Type: image/png; name=\"" + "x".repeat(500) + ".xlsx\"\n\nA"))
              .attachments()
              .get(0)
              .name();

      assertThat(name).hasSize(200).endsWith("x.xlsx");
    }

    @ParameterizedTest
    @CsvSource({
      "QmlsYW4=, Bilan",
      "QmlsYW4, Bilan",
      "QmlsYW, Bila",
      "QmlsY, Bil",
      "Qm!ls*\u00e9YW4=, Bilan",
      "QmlsYW4=QmlsYW4=, BilanBilan",
      "====, ''",
    })
    void in_dirty_or_cut_base64_are_read_as_far_as_can_be(String base64, String content)
        throws Exception {
      assertThat(
              desk.read(
                      mixed(
                          "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\n"
                              + base64))
                  .attachments())
          .extracting(desk::content)
          .containsExactly(content);
    }

    @Test
    void in_uuencode_are_read_as_far_as_can_be() throws Exception {
      String head = "Content-Type: image/png\nContent-Transfer-Encoding: x-uuencode\n\n";

      assertThat(desk.read(mixed(head + "begin 644 a\n%0FEL86X \n`\nend\n")).attachments())
          .extracting(desk::content)
          .containsExactly("Bilan");
      assertThat(desk.read(mixed(head + "no beginning")).attachments()).hasSize(1);
    }

    @Test
    void above_the_limit_are_only_named() throws Exception {
      String fits = Base64.getEncoder().encodeToString(new byte[1_000]);
      String large = Base64.getEncoder().encodeToString(new byte[1_001]);
      String head = "Content-Transfer-Encoding: base64\nContent-Type: image/png; name=";
      Envelope envelope =
          desk.read(mixed(head + "fits.png\n\n" + fits, head + "large.png\n\n" + large));

      assertThat(envelope.attachments())
          .extracting(Attachment::name, Attachment::size)
          .containsExactly(tuple("fits.png", 1_000L));
      assertThat(envelope.tooLarge()).containsExactly("large.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "; boundary=\"other\"", "; boundary=", "; boundary=\"\u00e9\\\""})
    void are_found_although_the_boundary_is_missing_or_wrong(String boundary) throws Exception {
      String mail = mixed("\ntexte", "Content-Type: image/png; name=a.png\n\nA");

      assertThat(desk.read(mail.replace("; boundary=\"b\"", boundary)).attachments())
          .extracting(Attachment::name)
          .containsExactly("a.png");
    }

    @Test
    void are_found_in_a_mail_that_is_cut() throws Exception {
      String mail = mixed("\ntexte", "Content-Type: image/png; name=a.png\n\nABCDEF");

      assertThat(desk.read(mail.substring(0, mail.indexOf("DEF"))).attachments())
          .extracting(desk::content)
          .containsExactly("ABC");
    }
  }

  @Nested
  class A_machine_wrote_it {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Auto-Submitted: auto-replied (vacation) | Auto-Submitted: auto-replied (vacation)
            Return-Path: <> | an empty Return-Path
            List-Unsubscribe: <mailto:x@y.z> | a mailing list (List-Unsubscribe)
            Precedence: Bulk | Precedence: bulk
            Precedence: auto_reply | Precedence: auto_reply
            X-Auto-Response-Suppress: All | the header X-Auto-Response-Suppress
            X-Autoreply: yes | the header X-Autoreply
            Content-Type: multipart/report; boundary=b | a report (multipart/report)
            From: MAILER-DAEMON@b.example | a sender that takes no answers (mailer-daemon@b.example)
            From: postmaster@b.example | a sender that takes no answers (postmaster@b.example)
            From: no-reply@b.example | a sender that takes no answers (no-reply@b.example)
            From: ne-pas-repondre@b.example | a sender that takes no answers (ne-pas-repondre@b.example)
            From: csti@region.example | sent by ourselves (csti@region.example)
            Subject: Réponse automatique : Bilan | the subject of an out-of-office answer
            Subject: Automatic reply: Bilan | the subject of an out-of-office answer
            Subject: Absence du bureau | the subject of an out-of-office answer
            Subject: Out of Office | the subject of an out-of-office answer
            """)
    void and_the_reason_is_told(String header, String reason) throws Exception {
      byte[] raw = (header + "\r\nTo: x@y.z\r\n\r\nx").getBytes(StandardCharsets.UTF_8);

      assertThat(desk.read(raw).automatic()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Auto-Submitted: no",
          "Return-Path: <a@b.c>",
          "Precedence: normal",
          "Subject: Re: Absence du bureau de Marie",
          "From: nora.reply@b.example"
        })
    void is_not_said_of_a_person_s_mail(String header) throws Exception {
      assertThat(desk.read(header + "\nTo: x@y.z\n\nx").automatic()).isNull();
    }
  }

  @Nested
  class Unreadable {
    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n \n"})
    void is_an_empty_file(String raw) {
      assertUnreadable(raw, "The mail is empty.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004 zip", "\nBonjour : texte\n\nFrom: later@b.c", "x"})
    void is_a_file_without_any_header_that_mails_have(String raw) {
      assertUnreadable(raw, "The file is no mail: it has none of the headers that mails have.");
    }

    @Test
    void is_an_endless_header() {
      assertUnreadable(
          "From: a@b.c\n" + "X-Filler: 0123456789\n".repeat(20_000),
          "The header of the mail is longer than 256 KiB.");
    }

    @Test
    void is_a_mail_of_too_many_parts() {
      String[] parts = new String[200];
      Arrays.fill(parts, "\nx");

      assertUnreadable(mixed(parts), "The mail has more than 200 parts.");
    }

    @Test
    void is_a_mail_nested_too_deep() {
      assertUnreadable(
          TOP + "Content-Type: message/rfc822\n\n".repeat(12) + "x",
          "The mail is nested more than 10 levels deep.");
    }

    @Test
    void is_not_a_mail_after_a_byte_order_mark_empty_lines_or_an_mbox_line() throws Exception {
      assertThat(desk.read("\u00ef\u00bb\u00bfSubject: a\n\n").subject()).isEqualTo("a");
      assertThat(desk.read("\n\nSubject: a\n\n").subject()).isEqualTo("a");
      assertThat(desk.read("From a Mon Dec 14\nSubject: a\n\n").subject()).isEqualTo("a");
    }

    private void assertUnreadable(String raw, String message) {
      assertThatThrownBy(() -> desk.read(raw))
          .isInstanceOf(UnreadableMail.class)
          .hasMessage(message);
    }
  }

  @Test
  void two_thousand_damaged_mails_are_read_or_called_unreadable() throws Exception {
    Random random = new Random(20201215);
    String html =
        TOP + "Content-Type: text/html; charset=utf-8\nReferences: <a@b> <c@d>\n\n<p>Bonjour</p>";
    String uuencoded =
        mixed(
            """
            Content-Type: image/png; name*=UTF-8''%C3%A9.png
            Content-Transfer-Encoding: x-uuencode

            begin 644 a
            %0FEL86X\s
            `
            end
            """);
    byte[][] good = {bytes(FULL), bytes(html), bytes(uuencoded)};
    int read = 0;
    for (int i = 0; i < 2_000; i++) {
      byte[] damaged = damage(good[i % good.length], random);
      try {
        assertThat(desk.read(damaged).body()).isNotNull();
        read++;
      } catch (UnreadableMail e) {
        assertThat(e).hasMessageEndingWith(".");
      }
    }
    assertThat(read).isGreaterThan(1_500);
  }

  private static byte[] bytes(String mail) {
    return mail.replace("\n", "\r\n").getBytes(Desk.BYTES);
  }

  /** Overwrites, cuts out, repeats or cuts off up to eight times. */
  private static byte[] damage(byte[] good, Random random) {
    StringBuilder mail = new StringBuilder(new String(good, Desk.BYTES));
    for (int times = 1 + random.nextInt(8); times > 0 && !mail.isEmpty(); times--) {
      int at = random.nextInt(mail.length());
      int end = Math.min(mail.length(), at + 1 + random.nextInt(40));
      switch (random.nextInt(12)) {
        case 0 -> mail.setLength(at);
        case 1, 2 -> mail.delete(at, end);
        case 3, 4 -> mail.insert(random.nextInt(mail.length()), mail.substring(at, end));
        default -> mail.setCharAt(at, (char) random.nextInt(256));
      }
    }
    return mail.toString().getBytes(Desk.BYTES);
  }

  private static String mixed(String... parts) {
    StringBuilder mail =
        new StringBuilder(TOP).append("Content-Type: multipart/mixed; boundary=\"b\"\n\n");
    for (String part : parts) {
      mail.append("--b\n").append(part).append('\n');
    }
    return mail.append("--b--\n").toString();
  }
}
