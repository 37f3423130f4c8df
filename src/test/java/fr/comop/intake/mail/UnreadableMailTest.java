package fr.comop.intake.mail;

import static fr.comop.intake.mail.HandMade.FULL;
import static fr.comop.intake.mail.HandMade.TOP;
import static fr.comop.intake.mail.HandMade.mixed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails that are none, and mails that are damaged. */
class UnreadableMailTest {
  private final Desk desk;

  UnreadableMailTest(@TempDir Path folder) {
    desk = new Desk(folder, 1_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n \n"})
  void is_an_empty_file(String raw) {
    assertUnreadable(raw, "il est vide.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PK\u0003\u0004 zip", "\nBonjour : texte\n\nFrom: later@b.c", "x"})
  void is_a_file_without_any_header_that_mails_have(String raw) {
    assertUnreadable(raw, "ce n’est pas un courriel, il n’a aucun des en-têtes d’usage.");
  }

  @Test
  void is_an_endless_header() {
    assertUnreadable(
        "From: a@b.c\n" + "X-Filler: 0123456789\n".repeat(20_000), "son en-tête dépasse 256 Kio.");
  }

  @Test
  void is_a_mail_of_too_many_parts() {
    String[] parts = new String[200];
    Arrays.fill(parts, "\nx");

    assertUnreadable(mixed(parts), "il compte plus de 200 parties.");
  }

  @Test
  void is_a_mail_nested_too_deep() {
    assertUnreadable(
        TOP + "Content-Type: message/rfc822\n\n".repeat(12) + "x",
        "il emboîte plus de 10 courriels ou parties.");
  }

  @Test
  void is_not_a_mail_after_a_byte_order_mark_empty_lines_or_an_mbox_line() throws Exception {
    assertThat(desk.read("\u00ef\u00bb\u00bfSubject: a\n\n").subject()).isEqualTo("a");
    assertThat(desk.read("\n\nSubject: a\n\n").subject()).isEqualTo("a");
    assertThat(desk.read("From a Mon Dec 14\nSubject: a\n\n").subject()).isEqualTo("a");
  }

  private void assertUnreadable(String raw, String message) {
    assertThatThrownBy(() -> desk.read(raw)).isInstanceOf(UnreadableMail.class).hasMessage(message);
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
}
