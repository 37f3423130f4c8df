package fr.comop.correspondence.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.archive.Sha256;
import fr.comop.correspondence.Mail;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MailComposerTest {
  private static final Sha256 FILE = new Sha256("ab".repeat(32));

  @Nested
  class Pictures {
    private static final Mail.File SHOWN =
        new Mail.File("graphique.png", "image/png", FILE, "s.1@region.example");

    @Test
    void stand_beside_the_html_that_shows_them_and_files_after_both() throws Exception {
      MimeMultipart mixed =
          (MimeMultipart)
              received(
                      Mails.mail(
                          "Synthèse",
                          List.of("a@centre.example"),
                          List.of(SHOWN, Mails.file("a.pdf", FILE))))
                  .getContent();
      MimeMultipart alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
      MimeMultipart related = (MimeMultipart) alternative.getBodyPart(1).getContent();

      assertThat(mixed.getCount()).isEqualTo(2);
      assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("a.pdf");
      assertThat(alternative.getBodyPart(0).getContentType()).startsWith("text/plain");
      assertThat(related.getContentType()).startsWith("multipart/related");
      assertThat(related.getBodyPart(0).getContentType()).startsWith("text/html");
      assertThat(related.getBodyPart(1).getContentType()).startsWith("image/png");
      assertThat(related.getBodyPart(1).getDisposition()).isEqualTo("inline");
      assertThat(related.getBodyPart(1).getHeader("Content-ID"))
          .containsExactly("<s.1@region.example>");
    }

    @Test
    void need_no_files_beside_them() throws Exception {
      MimeMultipart alternative =
          (MimeMultipart)
              received(Mails.mail("Synthèse", List.of("a@centre.example"), List.of(SHOWN)))
                  .getContent();
      assertThat(alternative.getContentType()).startsWith("multipart/alternative");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a@b>\r\nBcc: c@d", "a b@c", "a@b@c"})
    void are_shown_by_an_id_that_is_one(String id) {
      assertThatThrownBy(
              () ->
                  Mails.composer()
                      .compose(
                          Mails.mail(
                              "Synthèse",
                              List.of("a@centre.example"),
                              List.of(new Mail.File("a.png", "image/png", FILE, id)))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("not a content id: ");
    }
  }

  @Nested
  class Headers {
    @Test
    void carry_our_own_message_id_and_the_thread() throws Exception {
      MimeMessage message = received(Mails.to("a@centre.example"));

      assertThat(message.getMessageID()).isEqualTo("<ar-42@comop.region.example>");
      assertThat(message.getHeader("In-Reply-To", null)).isEqualTo("<question@centre.example>");
      assertThat(message.getHeader("References", null).replaceAll("\\s+", " "))
          .isEqualTo("<first@centre.example> <question@centre.example>");
    }

    @Test
    void say_who_writes_to_whom_about_what_and_when() throws Exception {
      MimeMessage message = received(Mails.to("a@centre.example", "b@centre.example"));

      InternetAddress from = (InternetAddress) message.getFrom()[0];
      assertThat(from.getPersonal()).isEqualTo("Région Auvergne-Rhône-Alpes – CSTI");
      assertThat(from.getAddress()).isEqualTo("csti@region.example");
      assertThat(message.getAllRecipients())
          .extracting(Object::toString)
          .containsExactly("a@centre.example", "b@centre.example");
      assertThat(message.getSubject()).isEqualTo("Accusé de réception");
      assertThat(message.getSentDate()).isEqualTo(Date.from(Mails.NOW));
      assertThat(message.getContentLanguage()).containsExactly("fr");
    }

    @Test
    void tell_other_machines_not_to_answer() throws Exception {
      Mail answer = Mails.to("a@centre.example");
      Mail reminder =
          new Mail(
              "<r@x>",
              null,
              List.of(),
              false,
              answer.to(),
              List.of(),
              "Rappel",
              "t",
              "h",
              List.of());

      assertThat(received(answer).getHeader("Auto-Submitted")).containsExactly("auto-replied");
      assertThat(received(answer).getHeader("X-Auto-Response-Suppress")).containsExactly("All");
      assertThat(received(reminder).getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(received(reminder).getHeader("In-Reply-To")).isNull();
      assertThat(received(reminder).getHeader("References")).isNull();
    }
  }

  @Nested
  class Body {
    @Test
    void without_files_is_text_and_html_side_by_side() throws Exception {
      MimeMessage message = received(Mails.to("a@centre.example"));

      assertThat(message.isMimeType("multipart/alternative")).isTrue();
      assertTexts((MimeMultipart) message.getContent());
    }

    @Test
    void with_files_is_the_texts_then_the_files() throws Exception {
      Mail.File file = Mails.file("Compte rendu – été 2020.xlsx", FILE);
      MimeMessage message =
          received(Mails.mail("Bilan", List.of("a@centre.example"), List.of(file)));

      MimeMultipart mixed = (MimeMultipart) message.getContent();
      assertThat(message.isMimeType("multipart/mixed")).isTrue();
      assertThat(mixed.getCount()).isEqualTo(2);
      assertTexts((MimeMultipart) mixed.getBodyPart(0).getContent());
      assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("Compte rendu – été 2020.xlsx");
      assertThat(mixed.getBodyPart(1).getDisposition()).isEqualTo("attachment");
      assertThat(mixed.getBodyPart(1).getInputStream()).hasContent(FILE.toString());
    }

    private void assertTexts(MimeMultipart alternative) throws Exception {
      assertThat(alternative.getContentType()).startsWith("multipart/alternative");
      assertThat(alternative.getBodyPart(0).isMimeType("text/plain")).isTrue();
      assertThat(alternative.getBodyPart(0).getContent()).isEqualTo("Bien reçu, à 9 h 30.");
      assertThat(alternative.getBodyPart(1).isMimeType("text/html")).isTrue();
      assertThat(alternative.getBodyPart(1).getContent())
          .isEqualTo("<p>Bien reçu, à <b>9 h 30</b>.</p>");
    }
  }

  @Nested
  class Injection {
    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: x@y.example", "a\nBcc: x@y.example", "a\rBcc: x@y.example"})
    void through_subject_name_or_file_name_ends_up_on_one_line(String evil) throws Exception {
      Mail mail = Mails.mail(evil, List.of("a@centre.example"), List.of(Mails.file(evil, FILE)));
      MimeMessage message = received(mail);

      assertThat(message.getHeader("Bcc")).isNull();
      assertThat(message.getSubject()).isEqualTo("a Bcc: x@y.example");
      MimeMultipart mixed = (MimeMultipart) message.getContent();
      assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("a Bcc: x@y.example");
      assertThat(mixed.getBodyPart(1).getHeader("Bcc")).isNull();
    }

    @Test
    void through_the_ids_of_a_thread_is_dropped() throws Exception {
      Mail mail =
          new Mail(
              "<ok@x>",
              "<a@b>\r\nBcc: x@y.example",
              List.of("<a@b>\r\nBcc: x@y.example", "<fine@b>"),
              true,
              List.of("a@centre.example"),
              List.of(),
              "s",
              "t",
              "h",
              List.of(Mails.file("f", FILE)));
      MimeMessage message = received(mail);

      assertThat(message.getHeader("In-Reply-To")).isNull();
      assertThat(message.getHeader("References")).containsExactly("<fine@b>");
      assertThat(Collections.list(message.getAllHeaderLines())).noneMatch(l -> l.contains("x@y"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "a@b.example\r\nBcc: x@y.example",
          "A <a@b.example>",
          "a@b.example, c@d.example",
          "nobody",
          "@b.example",
          ""
        })
    void through_an_address_is_refused_as_is_all_that_is_no_bare_address(String address) {
      assertThatThrownBy(() -> Mails.composer().compose(Mails.to(address)))
          .isInstanceOf(AddressException.class);
    }

    @Test
    void through_our_own_message_id_is_a_programming_error() {
      Mail mail =
          new Mail(
              "<a>\r\nb",
              null,
              List.of(),
              true,
              List.of("a@b.example"),
              List.of(),
              "s",
              "t",
              "h",
              List.of());

      assertThatThrownBy(() -> Mails.composer().compose(mail))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("not a message id in angle brackets: <a> b");
    }
  }

  /** As the other side reads it. */
  private static MimeMessage received(Mail mail) throws Exception {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    Mails.composer().compose(mail).writeTo(raw);
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(raw.toByteArray()));
  }
}
