package fr.comop.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.intake.arrival.Attachment;
import fr.comop.intake.arrival.Envelope;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails inside a mail, and parts of it, that mean to fill the memory. */
class InnerMailTest {
  private static final String TOP = "From: a@b.example\nSubject: Envoi\n";
  private static final String FILE =
      "Content-Type: application/octet-stream; name=a.xlsx\n\nbytes\n";

  @TempDir private Path folder = Path.of("");

  /** Encoded, against the standard, in letters that take no room. */
  private static String holding(String inside, String name) {
    return TOP
        + "Content-Type: message/rfc822; name="
        + name
        + "\nContent-Transfer-Encoding: quoted-printable\n\n"
        + inside.replace("=", "=3D");
  }

  @Test
  void encoded_ones_inside_one_another_share_the_room_that_one_has() throws Exception {
    String inside = TOP + "\n" + "x".repeat(500);
    Desk desk = new Desk(folder, 1_000);
    Envelope one = desk.read(holding(inside, "un.eml"));
    assertThat(one.tooLarge()).isEmpty();
    assertThat(one.body()).isEqualTo("[Courriel joint]\n\n" + "x".repeat(500));
    Envelope two = desk.read(holding(holding(inside, "deux.eml"), "un.eml"));
    assertThat(two.tooLarge()).containsExactly("deux.eml");
    assertThat(two.body()).isEqualTo("[Courriel joint]");
    Envelope again = desk.read(holding(inside, "un.eml"));
    assertThat(again.tooLarge()).isEmpty();
  }

  @Test
  void one_beside_the_other_have_the_whole_room_each() throws Exception {
    String inside = holding(TOP + "\n" + "x".repeat(500), "un.eml");
    String both =
        TOP
            + "Content-Type: multipart/mixed; boundary=b\n\n--b\n"
            + inside
            + "\n--b\n"
            + inside
            + "\n--b--\n";
    Envelope envelope = new Desk(folder, 1_000).read(both);
    assertThat(envelope.tooLarge()).isEmpty();
    String text = "[Courriel joint]\n\n" + "x".repeat(500);
    assertThat(envelope.body()).isEqualTo(text + "\n\n" + text);
  }

  @Test
  void a_header_is_read_as_far_as_that_of_a_whole_mail_may_go() throws Exception {
    Desk desk = new Desk(folder, 1 << 20);
    String filler = "X-Filler: 1234567890\n";
    for (String before : new String[] {"Content-Type: message/rfc822\n\n" + TOP, part()}) {
      assertThat(desk.read(TOP + before + filler.repeat(10_000) + FILE).attachments())
          .extracting(Attachment::name)
          .containsExactly("a.xlsx");
      Envelope longer = desk.read(TOP + before + filler.repeat(15_000) + FILE);
      assertThat(longer.attachments()).isEmpty();
      assertThat(longer.body()).endsWith("bytes");
    }
  }

  private static String part() {
    return "Content-Type: multipart/mixed; boundary=b\n\n--b\n";
  }
}
