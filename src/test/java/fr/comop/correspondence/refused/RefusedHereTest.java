package fr.comop.correspondence.refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.desk.Declined;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notices that senders got because our mailbox took nothing more. */
final class RefusedHereTest {
  @TempDir Path directory;
  private Archive archive;
  private RefusedHere reader;

  @BeforeEach
  void open() throws IOException {
    archive = new Archive(directory.resolve("archive"));
    reader =
        new RefusedHere(
            archive,
            List.of("comop@region.example", "Comop@region.example"),
            ZoneId.of("Europe/Paris"));
  }

  /** As Exchange Online writes it. */
  static String notice(String to, String status, String said) {
    return """
        From: postmaster@ronde.example
        To: contact@ronde.example
        Date: Tue, 15 Dec 2020 09:12:44 +0000
        Subject: =?utf-8?B?Tm9uIHJlbWlz?=
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain; charset=utf-8

        Votre message n'a pas pu être remis.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns;PR0P264.example
        Received-From-MTA: dns;mail.ronde.example
        Arrival-Date: Mon, 14 Dec 2020 22:59:58 +0000 (UTC)

        Final-Recipient: rfc822;%s
        Action: failed
        Status: %s
        Diagnostic-Code: smtp;%s

        --b--
        """
        .formatted(to, status, said)
        .replace("\n", "\r\n");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("avis.eml"), text, StandardCharsets.UTF_8);
  }

  @Test
  void gives_the_day_on_which_the_mail_was_sent_and_is_kept() throws IOException {
    String text =
        notice(
            "Comop@Region.example",
            "5.2.121",
            "554 5.2.121 Recipient's per hour message receive limit from specific sender exceeded");
    RefusedHere.Notice notice = reader.read(file(text));
    assertThat(notice.sent()).as("in Paris, a second before midnight").isEqualTo("2020-12-14");
    assertThat(notice.said()).startsWith("554 5.2.121 Recipient's per hour");
    assertThat(Files.readString(archive.path(notice.sha256()))).isEqualTo(text);
    assertThat(notice.french())
        .isEqualTo(
            "avis de refus conservé (empreinte "
                + Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex()
                + ") : « 554 5.2.121 Recipient's per hour message receive limit from specific"
                + " sender exceeded »");
  }

  @Test
  void a_full_mailbox_is_a_limit_too_and_the_notice_s_own_date_serves_where_there_is_no_other()
      throws IOException {
    String text =
        notice("comop@region.example", "5.2.2", "552 5.2.2 mailbox full")
            .replaceAll("Arrival-Date:[^\\r]*\\r\\n", "");
    assertThat(reader.read(file(text)).sent()).isEqualTo(LocalDate.of(2020, 12, 15));
  }

  private void declined(String text, String told) throws IOException {
    Path file = file(text);
    assertThatThrownBy(() -> reader.read(file)).isInstanceOf(Declined.class).hasMessage(told);
    try (var kept = Files.walk(directory.resolve("archive"))) {
      assertThat(kept.filter(Files::isRegularFile)).as("nothing of it is kept").isEmpty();
    }
  }

  @Test
  void one_about_somebody_else_s_mailbox_proves_nothing() throws IOException {
    declined(
        notice("autre@region.example", "5.2.2", "552 5.2.2 mailbox full"),
        "« avis.eml » parle de autre@region.example, pas de notre boîte (comop@region.example).");
  }

  @Test
  void nor_does_another_reason_than_our_limit() throws IOException {
    declined(
        notice("comop@region.example", "5.3.4", "552 5.3.4 message too big"),
        "« avis.eml » ne dit pas que notre boîte était pleine ou à sa limite, mais : « 552 5.3.4"
            + " message too big » (refusé cette fois pour ce qu’il contient).");
  }

  @Test
  void what_is_no_notice_is_told_with_what_is_wanted() throws IOException {
    declined(
        "From: contact@ronde.example\r\nSubject: TR : refus\r\n\r\nVoyez : boîte pleine.\r\n",
        "« avis.eml » n’est pas un avis de non-remise : il faut le courriel que le serveur de"
            + " l’expéditeur lui a renvoyé, en fichier .eml (« Enregistrer sous » ou « pièce"
            + " jointe », pas un transfert dans le texte).");
  }

  @Test
  void one_without_a_date_that_is_read_is_declined() throws IOException {
    declined(
        notice("comop@region.example", "5.2.2", "552 5.2.2 mailbox full")
            .replaceAll("Date: [^\\r]*\\r\\n", "Date: hier soir\r\n"),
        "« avis.eml » n’a pas de date qui se lise.");
  }

  @Test
  void a_file_that_is_not_there_is_told() {
    Path nowhere = directory.resolve("nulle-part.eml");
    assertThatThrownBy(() -> reader.read(nowhere)).hasMessage("Fichier introuvable : " + nowhere);
  }
}
