package fr.comop.wiring;

import fr.comop.archive.Archive;
import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Letterhead;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.MailDesk;
import fr.comop.correspondence.Outbox;
import fr.comop.correspondence.Stationeries;
import fr.comop.correspondence.refused.RefusedHere;
import fr.comop.correspondence.returned.ReturnedMails;
import fr.comop.correspondence.smtp.From;
import fr.comop.correspondence.smtp.MailComposer;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What writes mails, and knows what became of them. */
public final class CorrespondenceRoom {
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

  public Sending sending() {
    return new Sending(this, configuration, store);
  }

  ReturnedMails returnedMails() {
    return new ReturnedMails(store.desk, letterhead.domain(), store.outbox, store.deadAddresses);
  }

  public RefusedHere refusedHere() {
    return new RefusedHere(
        store.archive,
        Stream.of(Setting.SENDER_ADDRESS, Setting.MAILBOX_USER)
            .map(settings::text)
            .filter(one -> !one.isEmpty())
            .toList(),
        Deliverable.ZONE);
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
}
