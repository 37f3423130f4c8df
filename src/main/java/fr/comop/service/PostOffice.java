package fr.comop.service;

import fr.comop.config.ConfigMistake;
import fr.comop.config.Setting;
import fr.comop.correspondence.OutOfService;
import fr.comop.correspondence.Postman;
import fr.comop.correspondence.smtp.SmtpSender;
import fr.comop.health.Reach;
import fr.comop.wiring.House;
import fr.comop.wiring.Sending;
import fr.comop.wiring.mail.RehearsedPost;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Some postmen, each with a connection of its own to the mail server. */
final class PostOffice implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);
  private static final int MOST = 8; // each may hold two connections to the store
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Map<String, Postman> postmen = new LinkedHashMap<>();
  private final Map<Postman, SmtpSender> senders = new LinkedHashMap<>();
  private final Reach reach;
  private final Supplier<SmtpSender> anotherSender;

  /**
   * As many as the settings say.
   *
   * @throws ConfigMistake when that is none, or more than eight
   */
  PostOffice(House house) {
    reach = new Reach(house.store.clock);
    anotherSender = house.correspondence.sending()::sender;
    int count = house.configuration.settings().count(Setting.OUTBOX_SENDERS);
    if (count < 1 || count > MOST) {
      throw new ConfigMistake(
          Setting.OUTBOX_SENDERS.key() + " vaut " + count + " ; attendu : de 1 à " + MOST);
    }
    String warning = RehearsedPost.warning(house.configuration.settings()).strip();
    if (!warning.isEmpty()) {
      LOG.warn("{}", warning);
    }
    Sending sending = house.correspondence.sending();
    for (int number = 1; number <= count; number++) {
      SmtpSender sender = sending.sender();
      Postman postman = sending.postman(reach.watched(sender::send), house.reminder.reminders());
      postmen.put("outbox-" + number, postman);
      senders.put(postman, sender);
    }
  }

  /** Whether the mail server can be had, as they find out. */
  Reach reach() {
    return reach;
  }

  /** Connects to the mail server, and sends nothing. */
  void tryOut() throws OutOfService {
    try (SmtpSender sender = anotherSender.get()) {
      sender.tryOut();
    }
  }

  /** Each by its name. */
  Map<String, Postman> postmen() {
    return postmen;
  }

  /**
   * Begins nothing more, and lets what is under way end; what takes longer than some seconds is
   * cut, and picked up at the next start.
   */
  @Override
  public void close() {
    postmen.values().forEach(Postman::rest);
    long until = System.nanoTime() + PATIENCE.toNanos();
    try {
      for (Map.Entry<Postman, SmtpSender> one : senders.entrySet()) {
        long left = Math.max(0, until - System.nanoTime());
        if (one.getKey().awaitRest(Duration.ofNanos(left))) {
          one.getValue().close();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    senders.values().forEach(SmtpSender::cut);
  }
}
