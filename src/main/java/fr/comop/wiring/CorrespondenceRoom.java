package fr.comop.wiring;

import fr.comop.archive.Archive;
import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.correspondence.Caps;
import fr.comop.correspondence.Letterhead;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.MailDesk;
import fr.comop.correspondence.Outbox;
import fr.comop.correspondence.Postman;
import fr.comop.correspondence.Recall;
import fr.comop.correspondence.ReturnedMails;
import fr.comop.correspondence.Sender;
import fr.comop.correspondence.Stationeries;
import fr.comop.correspondence.smtp.From;
import fr.comop.correspondence.smtp.MailComposer;
import fr.comop.correspondence.smtp.SmtpSender;
import fr.comop.correspondence.smtp.SmtpSettings;
import fr.comop.intake.answer.Acknowledgement;
import fr.comop.intake.answer.VerdictLetter;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What writes and sends mails. */
public final class CorrespondenceRoom {
  private static final Set<String> FOR_STRANGERS =
      Set.of(Acknowledgement.RECEIPT, VerdictLetter.REJECTED);

  final Letterhead letterhead;
  private final Configuration configuration;
  private final Settings settings;
  private final StoreRoom store;
  private @Nullable Stationeries stationeries;

  CorrespondenceRoom(Configuration configuration, StoreRoom store) {
    this.configuration = configuration;
    this.store = store;
    settings = configuration.settings();
    letterhead = Writing.letterhead(settings);
  }

  /** What mails are written on; each text that was used is kept ready. */
  Stationeries stationeries() {
    Stationeries known = stationeries;
    if (known == null) {
      known = Writing.stationeries(configuration);
      stationeries = known;
    }
    return known;
  }

  public Postman postman(Sender sender, Recall recall) {
    return new Postman(
        store.ledger,
        new Postman.Books(store.outbox, store.handovers, store.spent, store.deadAddresses),
        sender,
        caps(),
        recall,
        store.clock,
        new Postman.Patience(
            settings.count(Setting.OUTBOX_TRIES), settings.duration(Setting.OUTBOX_UNSURE_WAIT)));
  }

  private Caps caps() {
    return new Caps(
        settings.count(Setting.OUTBOX_MOST_EACH),
        settings.count(Setting.OUTBOX_MOST),
        settings.count(Setting.OUTBOX_STRANGERS),
        settings.count(Setting.OUTBOX_STRANGERS_EACH),
        this::isForStranger);
  }

  /** Staff may have an unknown sender's mail dealt with: what answers that is no receipt. */
  private boolean isForStranger(Outbox.Queued queued) {
    return FOR_STRANGERS.contains(queued.kind())
        && queued.mail().to().stream()
            .allMatch(to -> configuration.conventions().writingFrom(to).isEmpty());
  }

  ReturnedMails returnedMails() {
    return new ReturnedMails(store.desk, letterhead.domain(), store.outbox, store.deadAddresses);
  }

  public MailDesk mailDesk() {
    return new MailDesk(store.desk, store.outbox, store.deadAddresses, store.spent);
  }

  /**
   * What makes MIME messages of our mails.
   *
   * @param originals where the files are that go with them
   * @param now dates them
   */
  public MailComposer composer(Archive originals, Clock now) {
    return new MailComposer(
        new From(settings.text(Setting.SENDER_ADDRESS), settings.text(Setting.SENDER_NAME)),
        originals::open,
        now);
  }

  /** Who our mails say they are from: "Région <comop@region.example>". */
  public String sends() {
    return settings.text(Setting.SENDER_NAME) + " <" + settings.text(Setting.SENDER_ADDRESS) + ">";
  }

  /** A mail as it left, or would leave now: the message itself, with its files. */
  public byte[] bytes(Outbox.Letter letter) {
    return bytes(
        letter.queued().mail(), letter.sentAt() == null ? store.clock.instant() : letter.sentAt());
  }

  /** A mail as it would leave at an instant. */
  byte[] bytes(Mail mail, Instant then) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      composer(store.archive, Clock.fixed(then, ZoneOffset.UTC)).compose(mail).writeTo(bytes);
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(mail.messageId() + " cannot be written out", e);
    }
    return bytes.toByteArray();
  }

  public SmtpSender sender() {
    return new SmtpSender(
        new MailServers(settings, store.clock)
            .smtp(settings.duration(Setting.SMTP_TIMEOUT), SmtpSettings.LAST_TIMEOUT),
        composer(store.archive, store.clock));
  }
}
