package fr.comop.wiring;

import fr.comop.config.ConfigMistake;
import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.correspondence.Budget;
import fr.comop.correspondence.Caps;
import fr.comop.correspondence.Outbox;
import fr.comop.correspondence.Postman;
import fr.comop.correspondence.Recall;
import fr.comop.correspondence.Sender;
import fr.comop.correspondence.smtp.SmtpSender;
import fr.comop.correspondence.smtp.SmtpSettings;
import fr.comop.correspondence.sql.SqlHandovers;
import fr.comop.intake.answer.Acknowledgement;
import fr.comop.intake.answer.VerdictLetter;
import fr.comop.wiring.mail.MailServers;
import fr.comop.wiring.mail.RehearsedPost;
import java.util.Set;

/** What sends mails. */
public final class Sending {
  private static final Set<String> FOR_STRANGERS =
      Set.of(Acknowledgement.RECEIPT, VerdictLetter.REJECTED);
  private static final int MOST_KEPT = 90;

  private final CorrespondenceRoom room;
  private final Configuration configuration;
  private final Settings settings;
  private final StoreRoom store;

  Sending(CorrespondenceRoom room, Configuration configuration, StoreRoom store) {
    this.room = room;
    this.configuration = configuration;
    this.store = store;
    settings = configuration.settings();
  }

  /**
   * A postman who hands mails to a sender.
   *
   * @param recall knows which mails are true no longer
   * @throws ConfigMistake when a budget is none
   */
  public Postman postman(Sender sender, Recall recall) {
    return new Postman(
        store.ledger,
        new Postman.Books(
            store.outbox, new SqlHandovers(store.ledger), store.spent, store.deadAddresses),
        sender,
        new Postman.Limits(caps(), budget()),
        recall,
        store.clock,
        new Postman.Patience(
            settings.count(Setting.OUTBOX_TRIES), settings.duration(Setting.OUTBOX_UNSURE_WAIT)));
  }

  private Caps caps() {
    return new Caps(
        settings.count(Setting.OUTBOX_MOST_EACH),
        settings.count(Setting.OUTBOX_STRANGERS),
        settings.count(Setting.OUTBOX_STRANGERS_EACH),
        this::isForStranger);
  }

  private Budget budget() {
    int kept = settings.count(Setting.OUTBOX_KEPT);
    if (kept > MOST_KEPT) {
      throw new ConfigMistake(
          Setting.OUTBOX_KEPT.key() + " vaut " + kept + " ; attendu : de 0 à " + MOST_KEPT);
    }
    return new Budget(positive(Setting.OUTBOX_MOST_MINUTE), positive(Setting.OUTBOX_MOST), kept);
  }

  private int positive(Setting setting) {
    int count = settings.count(setting);
    if (count < 1) {
      throw new ConfigMistake(
          setting.key()
              + " vaut "
              + count
              + " ; attendu : 1 au moins. Pour que rien ne parte : smtp.enabled = false");
    }
    return count;
  }

  /** Staff may have an unknown sender's mail dealt with: what answers that is no receipt. */
  private boolean isForStranger(Outbox.Queued queued) {
    return FOR_STRANGERS.contains(queued.kind())
        && queued.mail().to().stream()
            .allMatch(to -> configuration.conventions().writingFrom(to).isEmpty());
  }

  /** One connection to the mail server; the first mail opens it. */
  public SmtpSender sender() {
    return new SmtpSender(
        new MailServers(settings, store.clock)
            .smtp(settings.duration(Setting.SMTP_TIMEOUT), SmtpSettings.LAST_TIMEOUT),
        RehearsedPost.composing(settings, room.composer(store.archive, store.clock)));
  }
}
