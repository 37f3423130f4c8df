package fr.comop.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails that a machine wrote. */
class AutomaticMailTest {
  private final Desk desk;

  AutomaticMailTest(@TempDir Path folder) {
    desk = new Desk(folder, 1_000);
  }

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
