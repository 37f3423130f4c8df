package fr.comop.intake.mail;

import static fr.comop.intake.mail.HandMade.FULL;
import static fr.comop.intake.mail.HandMade.TOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text of a mail. */
class MailTextTest {
  private final Desk desk;

  MailTextTest(@TempDir Path folder) {
    desk = new Desk(folder, 1_000);
  }

  @Test
  void is_the_plain_one_of_two_and_includes_forwarded_text() throws Exception {
    assertThat(desk.read(FULL).body())
        .isEqualTo("Voici le bilan de lété.\n\n[Courriel joint]\n\nLe texte transmis.");
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
  void of_HTML_tells_what_is_cited_and_struck_out_and_leaves_what_is_hidden() throws Exception {
    String html =
        "<p>Non.</p><blockquote type=\"cite\"><p>Un<br>deux</p><blockquote class=\"gmail_quote\">trois"
            + "</blockquote></blockquote><p>À moi</p><blockquote>en retrait</blockquote>"
            + "<p><s>faux</s> vrai</p><p style=\"DISPLAY : none\">caché</p>";

    assertThat(desk.read(TOP + "Content-Type: text/html; charset=utf-8\n\n" + html).body())
        .isEqualTo("Non.\n> Un\n> deux\n> > trois\nÀ moi\nen retrait\n~~faux~~ vrai");
  }

  @Test
  void tells_where_its_links_lead() throws Exception {
    String html = "<p>Le <a href=\"https://we.tl/t-1\">bilan</a>, <a href=\"#a\">ici</a></p>";

    assertThat(desk.read(TOP + "Content-Type: text/html\n\n" + html).body())
        .isEqualTo("Le bilan <https://we.tl/t-1>, ici");
  }

  @Test
  void does_not_hide_where_links_lead_that_only_the_html_beside_it_tells() throws Exception {
    String mail =
        TOP
            + "Content-Type: multipart/alternative; boundary=b\n\n--b\n\nVoici le lien.\n--b\n"
            + "Content-Type: text/html\n\n<p>Voici <a href='https://we.tl/t-1'>le lien</a>.</p>\n"
            + "--b--\n";

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
