package fr.comop.demo;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** A mail server in this process, filled with the sample mails; it listens on the loopback only. */
public final class DemoMail implements AutoCloseable {
  private static final String REGION = "comop@region.example";
  private static final String PASSWORD = "demo";

  private final GreenMail server;

  private DemoMail(GreenMail server) {
    this.server = server;
  }

  public static DemoMail started(SampleInbox samples)
      throws IOException, MessagingException, FolderException {
    GreenMail server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
            });
    server.start();
    GreenMailUser region = server.setUser(REGION, REGION, PASSWORD);
    MailFolder inbox = server.getManagers().getImapHostManager().getInbox(region);
    Session session = Session.getInstance(new Properties());
    for (SampleInbox.Received mail : samples.mails()) {
      try (InputStream bytes = Files.newInputStream(mail.file())) {
        inbox.appendMessage(new MimeMessage(session, bytes), new Flags(), Date.from(mail.at()));
      }
    }
    return new DemoMail(server);
  }

  /** The settings with which the service uses this server and works on the demo's ground. */
  public Settings settings(Settings settings, DemoGround ground) {
    Map<Setting, String> changes = new LinkedHashMap<>();
    changes.put(Setting.DATA_DIR, ground.data().toString());
    changes.put(Setting.STORE_URL, "");
    changes.put(Setting.FOLDER_ENABLED, "true");
    changes.put(Setting.FOLDER_DIR, ground.folder().toString());
    changes.put(Setting.FOLDER_SENTINEL, "");
    // long enough for the mails, which came first, to be taken in first
    changes.put(Setting.FOLDER_REST, "PT3S");
    changes.put(Setting.FOLDER_EVERY, "PT0.2S");
    changes.put(Setting.MAILBOX_ENABLED, "true");
    changes.put(Setting.MAILBOX_HOST, "127.0.0.1");
    changes.put(Setting.MAILBOX_PORT, String.valueOf(server.getImap().getPort()));
    changes.put(Setting.MAILBOX_SECURITY, "plain");
    changes.put(Setting.MAILBOX_USER, REGION);
    changes.put(Setting.MAILBOX_PASSWORD, PASSWORD);
    changes.put(Setting.MAILBOX_INBOX, "INBOX");
    changes.put(Setting.MAILBOX_EVERY, "PT0.2S");
    changes.put(Setting.INTAKE_EVERY, "PT0.2S");
    // one at a time, so that each demo numbers versions alike
    changes.put(Setting.INTAKE_WORKERS, "1");
    changes.put(Setting.SMTP_ENABLED, "true");
    changes.put(Setting.SMTP_HOST, "127.0.0.1");
    changes.put(Setting.SMTP_PORT, String.valueOf(server.getSmtp().getPort()));
    changes.put(Setting.SMTP_SECURITY, "plain");
    changes.put(Setting.SMTP_USER, "");
    changes.put(Setting.SMTP_PASSWORD, "");
    changes.put(Setting.OUTBOX_EVERY, "PT0.2S");
    changes.put(Setting.OUTBOX_MOST_MINUTE, "999999");
    changes.put(Setting.SENDER_ADDRESS, REGION);
    return settings.with(changes);
  }

  /**
   * Has somebody answer a mail that comop sent them, and comop receive it.
   *
   * @param id how the Message-ID of that mail begins
   * @param words of theirs, above what they quote
   */
  void answer(String who, String id, String words, Instant at)
      throws FolderException, MessagingException, IOException {
    MimeMessage asked = null;
    for (StoredMessage one : inbox(server.getUserManager().getUserByEmail(who)).getMessages()) {
      if (one.getMimeMessage().getMessageID().startsWith(id)) {
        asked = one.getMimeMessage();
      }
    }
    if (asked == null) {
      throw new IllegalStateException(who + " got no mail " + id);
    }
    MimeMessage answer = (MimeMessage) asked.reply(false);
    answer.setFrom(who);
    answer.setSentDate(Date.from(at));
    answer.setText(words + "\n\n> " + asked.getSubject() + "\n", "UTF-8");
    answer.saveChanges();
    inbox(server.getUserManager().getUserByEmail(REGION))
        .appendMessage(answer, new Flags(), Date.from(at));
  }

  private MailFolder inbox(GreenMailUser user) throws FolderException {
    return server.getManagers().getImapHostManager().getInbox(user);
  }

  /** Saves what comop sent, a file a mail. */
  public void saveSent(Path directory) throws FolderException, MessagingException, IOException {
    int number = 0;
    for (GreenMailUser user : server.getUserManager().listUser()) {
      if (!user.getEmail().equals(REGION)) {
        for (StoredMessage stored : inbox(user).getMessages()) {
          Path file = directory.resolve("%02d-%s.eml".formatted(++number, user.getEmail()));
          try (OutputStream bytes = Files.newOutputStream(file)) {
            stored.getMimeMessage().writeTo(bytes);
          }
        }
      }
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
