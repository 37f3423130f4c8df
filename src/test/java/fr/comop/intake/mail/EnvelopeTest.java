package fr.comop.intake.mail;

import static fr.comop.intake.mail.HandMade.TOP;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.intake.arrival.Envelope;
import fr.comop.intake.arrival.Hand;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the header of a mail says. */
class EnvelopeTest {
  private final Desk desk;

  EnvelopeTest(@TempDir Path folder) {
    desk = new Desk(folder, 1_000);
  }

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
                Hand.PERSON,
                "Bonjour,\n\nAnais",
                List.of(),
                List.of(),
                List.of(),
                null));
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
