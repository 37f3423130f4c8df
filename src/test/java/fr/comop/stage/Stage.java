package fr.comop.stage;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.intake.arrival.Arrival;
import fr.comop.service.Service;
import fr.comop.wiring.House;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The whole of comop on a small stage: the project's own configuration and routes, a real mail
 * server and H2 file, a shared folder, and a clock that stands on 14 December 2020 at 18:00.
 */
public final class Stage implements AutoCloseable {
  public static final Instant NOW =
      LocalDateTime.parse("2020-12-14T18:00:00").atZone(Deliverable.ZONE).toInstant();
  private static final Path SHIPPED = Path.of("config");
  private static final String REGION = "comop@region.example";
  private static final String PASSWORD = "secret";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  public final Path directory;
  public final GreenMail mail;
  public final Map<Setting, String> changes = new EnumMap<>(Setting.class);
  public Clock clock = Clock.fixed(NOW, Deliverable.ZONE);
  private final GreenMailUser region;
  private String only = "";
  private Path config = SHIPPED;

  public Stage(Path directory) {
    this.directory = directory;
    mail =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
            });
    mail.start();
    region = mail.setUser(REGION, REGION, PASSWORD);
    changes.put(Setting.DATA_DIR, directory.resolve("data").toString());
    try {
      AtTheTerminal.expectAStore(directory.resolve("data"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    changes.put(Setting.FOLDER_DIR, folder("").toString());
    changes.put(Setting.FOLDER_REST, "PT0S");
    changes.put(Setting.FOLDER_PATIENCE, "PT0S");
    changes.put(Setting.MAILBOX_ENABLED, "true");
    changes.put(Setting.MAILBOX_HOST, "127.0.0.1");
    changes.put(Setting.MAILBOX_PORT, String.valueOf(mail.getImap().getPort()));
    changes.put(Setting.MAILBOX_SECURITY, "plain");
    changes.put(Setting.MAILBOX_USER, REGION);
    changes.put(Setting.MAILBOX_PASSWORD, PASSWORD);
    changes.put(Setting.SMTP_ENABLED, "true");
    changes.put(Setting.SMTP_HOST, "127.0.0.1");
    changes.put(Setting.SMTP_PORT, String.valueOf(mail.getSmtp().getPort()));
    changes.put(Setting.SMTP_SECURITY, "plain");
    changes.put(Setting.SMTP_USER, "");
    changes.put(Setting.HTTP_PORT, "0"); // others play on this machine at the same time
    for (Setting every :
        List.of(
            Setting.MAILBOX_EVERY,
            Setting.FOLDER_EVERY,
            Setting.INTAKE_EVERY,
            Setting.OUTBOX_EVERY)) {
      changes.put(every, "PT0.05S");
    }
  }

  /** The project's own configuration, read once. */
  public static Configuration project() {
    return Shipped.CONFIGURATION;
  }

  private static final class Shipped {
    static final Configuration CONFIGURATION = Configuration.read(SHIPPED, Map.of());
  }

  public Configuration configuration() {
    Configuration project =
        config.equals(SHIPPED) ? project() : Configuration.read(config, Map.of());
    return project
        .with(project.settings().with(changes))
        .with(beneficiaries(project.conventions()));
  }

  /** Another configuration than the project's. */
  public Stage configured(Path other) {
    config = other;
    changes.put(Setting.ROUTES_DIR, Path.of("routes").toAbsolutePath().toString());
    return this;
  }

  /** Fewer beneficiaries, for fewer workbooks to make; commands know all of them. */
  public Stage withOnly(String beneficiary) {
    only = beneficiary;
    return this;
  }

  private Conventions beneficiaries(Conventions all) {
    return new Conventions(
        all.all().stream()
            .map(
                one ->
                    one.with(
                        one.parties().stream().filter(by -> isAsked(by.beneficiary())).toList()))
            .toList(),
        all.beneficiaries().stream().filter(this::isAsked).toList());
  }

  private boolean isAsked(Beneficiary one) {
    return only.isEmpty() || one.id().equals(only);
  }

  /** The stage's settings as variables of the environment, for commands. */
  public Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>();
    changes.forEach((setting, value) -> variables.put(setting.variable(), value));
    return variables;
  }

  /** Puts raw bytes in the Region's inbox, received on 10 December 2020 at 09:12. */
  public Stage mailed(String raw) {
    return mailed(raw, "2020-12-10T09:12:00");
  }

  public Stage mailed(String raw, String received) {
    return mailed(raw.getBytes(StandardCharsets.UTF_8), received);
  }

  public Stage mailed(byte[] raw, String received) {
    try {
      Instant at = LocalDateTime.parse(received).atZone(Deliverable.ZONE).toInstant();
      MimeMessage message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
      mail.getManagers()
          .getImapHostManager()
          .getInbox(region)
          .appendMessage(message, new Flags(), Date.from(at));
      return this;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The folder of a beneficiary, made when missing; "" for the shared folder itself. */
  public Path folder(String beneficiary) {
    try {
      return Files.createDirectories(directory.resolve("depot").resolve(beneficiary));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Stage dropped(String beneficiary, String name, byte[] bytes) throws IOException {
    Files.write(folder(beneficiary).resolve(name), bytes);
    return this;
  }

  /** Runs the service on what there is until all is dealt with. */
  public boolean played() throws Exception {
    try (House house = new House(configuration(), clock);
        Service service = new Service(house, 0)) {
      service.start();
      return service.drain(PATIENCE) && !service.troubled();
    }
  }

  /** All that was received, oldest first. */
  public List<Arrival> arrivals() throws IOException {
    try (House house = new House(configuration(), clock)) {
      return house.store.ledger.inTransaction(house.store.arrivals::all);
    }
  }

  /** Subjects of the mails in a folder of the Region's mailbox; empty when there is none. */
  public List<String> mailsIn(String folderName) throws MessagingException {
    try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
      store.connect("127.0.0.1", mail.getImap().getPort(), REGION, PASSWORD);
      Folder folder = store.getFolder(folderName);
      List<String> subjects = new ArrayList<>();
      if (folder.exists()) {
        folder.open(Folder.READ_ONLY);
        for (Message message : folder.getMessages()) {
          subjects.add(String.valueOf(message.getSubject()));
        }
      }
      return subjects;
    }
  }

  /** Moves a mail to another folder of the Region's mailbox, as a person would. */
  public void movedByHand(String from, String subject, String to) throws MessagingException {
    try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
      store.connect("127.0.0.1", mail.getImap().getPort(), REGION, PASSWORD);
      Folder target = store.getFolder(to);
      target.create(Folder.HOLDS_MESSAGES);
      Folder folder = store.getFolder(from);
      folder.open(Folder.READ_WRITE);
      for (Message message : folder.getMessages()) {
        if (subject.equals(message.getSubject())) {
          folder.copyMessages(new Message[] {message}, target);
          message.setFlag(Flags.Flag.DELETED, true);
        }
      }
      folder.close(true);
    }
  }

  /** What comop sent, in the order of the receivers' names. */
  public List<MimeMessage> sent() throws Exception {
    List<MimeMessage> sent = new ArrayList<>();
    for (GreenMailUser user : mail.getUserManager().listUser()) {
      if (!user.getEmail().equals(REGION)) {
        MailFolder inbox = mail.getManagers().getImapHostManager().getInbox(user);
        for (StoredMessage stored : inbox.getMessages()) {
          sent.add(stored.getMimeMessage());
        }
      }
    }
    return sent;
  }

  /** The plain text of the only mail that was sent. */
  public String answer() throws Exception {
    List<MimeMessage> sent = sent();
    if (sent.size() != 1) {
      throw new AssertionError("one mail was expected, " + sent.size() + " were sent");
    }
    return text(sent.get(0));
  }

  /** The HTML of the only mail that was sent. */
  public String html() throws Exception {
    Object content = sent().get(0).getContent();
    while (content instanceof jakarta.mail.Multipart multipart) {
      boolean alternative = multipart.getContentType().startsWith("multipart/alternative");
      content = multipart.getBodyPart(alternative ? multipart.getCount() - 1 : 0).getContent();
    }
    return content.toString();
  }

  /** The plain texts of the mails that were sent to an address. */
  public List<String> textsTo(String address) throws Exception {
    List<String> texts = new ArrayList<>();
    for (MimeMessage message : sent()) {
      if (message.getAllRecipients()[0].toString().equals(address)) {
        texts.add(text(message));
      }
    }
    return texts;
  }

  public static String text(MimeMessage message) throws Exception {
    Object content = message.getContent();
    while (content instanceof jakarta.mail.Multipart multipart) {
      content = multipart.getBodyPart(0).getContent();
    }
    return content.toString().replace("\r\n", "\n");
  }

  @Override
  public void close() {
    mail.stop();
  }
}
