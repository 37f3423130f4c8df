package fr.comop.intake.mail;

import static fr.comop.intake.mail.HandMade.FULL;
import static fr.comop.intake.mail.HandMade.TOP;
import static fr.comop.intake.mail.HandMade.mixed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.comop.intake.arrival.Attachment;
import fr.comop.intake.arrival.Envelope;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of a mail. */
class MailFilesTest {
  private final Desk desk;

  MailFilesTest(@TempDir Path folder) {
    desk = new Desk(folder, 1_000);
  }

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
    "Qml\u00ffsYW4=, Bilan",
    "QmlsYW4=QmlsYW4=, BilanBilan",
    "====, ''",
  })
  void in_dirty_or_cut_base64_are_read_as_far_as_can_be(String base64, String content)
      throws Exception {
    assertThat(
            desk.read(
                    mixed(
                        "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\n" + base64))
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
