package fr.comop.correspondence.smtp;

import fr.comop.archive.Sha256;
import fr.comop.correspondence.Mail;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Mails to test with. */
final class Mails {
  static final Instant NOW = Instant.parse("2020-12-15T09:30:00Z");

  private Mails() {}

  static MailComposer composer() {
    return new MailComposer(
        new From("csti@region.example", "Région Auvergne-Rhône-Alpes – CSTI"),
        sha256 -> new ByteArrayInputStream(sha256.toString().getBytes(StandardCharsets.UTF_8)),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  static Mail to(String... addresses) {
    return mail("Accusé de réception", List.of(addresses), List.of());
  }

  static Mail mail(String subject, List<String> to, List<Mail.File> files) {
    return new Mail(
        "<ar-42@comop.region.example>",
        "<question@centre.example>",
        List.of("<first@centre.example>", "<question@centre.example>"),
        true,
        to,
        List.of(),
        subject,
        "Bien reçu, à 9 h 30.",
        "<p>Bien reçu, à <b>9 h 30</b>.</p>",
        files);
  }

  static Mail.File file(String name, Sha256 sha256) {
    return new Mail.File(name, "application/octet-stream", sha256);
  }
}
