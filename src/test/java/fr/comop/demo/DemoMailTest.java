package fr.comop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's mail server is a real one, as the service's settings name it. */
class DemoMailTest {
  private static final Instant AT = Instant.parse("2020-11-20T09:12:46Z");

  @TempDir Path directory;

  private SampleInbox samples() throws Exception {
    Path mail = directory.resolve("a.eml");
    Files.writeString(mail, "From: someone@clevos.example\r\nSubject: Bilan\r\n\r\nVoici.\r\n");
    return new SampleInbox(directory, AT, List.of(new SampleInbox.Received(mail, AT)));
  }

  private Settings settings(DemoMail mail) {
    Settings real =
        Configuration.read(Path.of("config"), Map.of())
            .settings()
            .with(
                Map.of(
                    Setting.MAILBOX_HOST, "imap.region.fr",
                    Setting.SMTP_HOST, "smtp.region.fr",
                    Setting.SMTP_USER, "comop",
                    Setting.STORE_URL, "jdbc:postgresql://db.region.fr/comop",
                    Setting.FOLDER_DIR, "/srv/depot"));
    return mail.settings(real, new DemoGround(directory));
  }

  private static Session session(Settings settings) {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", settings.text(Setting.SMTP_HOST));
    properties.put("mail.smtp.port", settings.text(Setting.SMTP_PORT));
    return Session.getInstance(properties);
  }

  @Test
  void its_inbox_holds_the_samples_each_received_when_the_manifest_says() throws Exception {
    try (DemoMail mail = DemoMail.started(samples())) {
      Settings settings = settings(mail);
      try (Store store = session(settings).getStore("imap")) {
        store.connect(
            settings.text(Setting.MAILBOX_HOST),
            settings.count(Setting.MAILBOX_PORT),
            settings.text(Setting.MAILBOX_USER),
            settings.text(Setting.MAILBOX_PASSWORD));
        try (Folder inbox = store.getFolder(settings.text(Setting.MAILBOX_INBOX))) {
          inbox.open(Folder.READ_ONLY);
          assertThat(inbox.getMessages()).hasSize(1);
          Message message = inbox.getMessage(1);
          assertThat(message.getSubject()).isEqualTo("Bilan");
          assertThat(message.getReceivedDate()).isEqualTo(Date.from(AT));
          assertThat(message.isSet(Flags.Flag.SEEN)).isFalse();
        }
      }
    }
  }

  @Test
  void what_is_sent_is_saved_a_file_a_mail_and_the_inbox_is_not() throws Exception {
    try (DemoMail mail = DemoMail.started(samples())) {
      MimeMessage sent = new MimeMessage(session(settings(mail)));
      sent.setFrom(new InternetAddress("comop@region.example"));
      sent.setRecipient(Message.RecipientType.TO, new InternetAddress("someone@clevos.example"));
      sent.setSubject("Bien reçu", "UTF-8");
      sent.setText("Merci.", "UTF-8");
      Transport.send(sent);
      Path saved = Files.createDirectory(directory.resolve("sent"));
      mail.saveSent(saved);
      try (Stream<Path> files = Files.list(saved)) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .containsExactly("01-someone@clevos.example.eml");
      }
      assertThat(saved.resolve("01-someone@clevos.example.eml")).content().contains("Merci.");
    }
  }

  @Test
  void nothing_of_the_real_places_is_left_in_the_settings() throws Exception {
    try (DemoMail mail = DemoMail.started(samples())) {
      Settings settings = settings(mail);
      assertThat(Stream.of(Setting.values()).map(settings::text))
          .noneMatch(text -> text.contains("region.fr") || text.contains("/srv/depot"));
      assertThat(settings.text(Setting.MAILBOX_HOST)).isEqualTo("127.0.0.1");
      assertThat(settings.text(Setting.SMTP_HOST)).isEqualTo("127.0.0.1");
      assertThat(settings.path(Setting.DATA_DIR)).isEqualTo(directory.resolve("data"));
    }
  }
}
