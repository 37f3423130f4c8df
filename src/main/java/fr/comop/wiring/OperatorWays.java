package fr.comop.wiring;

import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Sender;
import fr.comop.correspondence.smtp.Composing;
import fr.comop.correspondence.smtp.From;
import fr.comop.correspondence.smtp.MailComposer;
import fr.comop.correspondence.smtp.SmtpSender;
import fr.comop.correspondence.smtp.SmtpSettings;
import fr.comop.health.Alert;
import fr.comop.health.FileMatters;
import fr.comop.health.Matters;
import fr.comop.health.Operator;
import fr.comop.health.Report;
import fr.comop.health.Watchman;
import fr.comop.wiring.mail.MailServers;
import fr.comop.wiring.mail.RehearsedPost;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** How whoever runs comop is told, also without a store. */
public final class OperatorWays {
  /** A mail server that takes longer for a small mail is passed over. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Configuration configuration;
  private final Settings settings;
  private final Clock clock;

  public OperatorWays(Configuration configuration, Clock clock) {
    this.configuration = configuration;
    this.clock = clock;
    settings = configuration.settings();
  }

  /**
   * Says that the store cannot be opened. Whoever starts the service again and again has the
   * operator told once that has lasted.
   */
  public void noteThatThereIsNoStore() {
    if (!settings.addresses(Setting.OPERATOR_TO).isEmpty()) {
      Report report = Report.ofNoStore(clock.instant());
      watchman(() -> report, beside(), List.of()).look();
    }
  }

  Watchman watchman(Supplier<Report> look, Matters stored, List<Consumer<Mail>> outbox) {
    boolean leaves = settings.on(Setting.SMTP_ENABLED);
    MailServers servers = new MailServers(settings, clock);
    List<Sender> own = leaves ? List.of(atOnce(servers.smtp(PATIENCE, PATIENCE))) : List.of();
    List<Sender> other = servers.operatorsSmtp(PATIENCE).map(this::atOnce).stream().toList();
    return new Watchman(
        look,
        new Watchman.Books(stored, beside()),
        new Operator(alert(), new Operator.Ways(leaves ? outbox : List.of(), own, other)),
        settings.duration(Setting.OPERATOR_AFTER),
        clock);
  }

  private Matters beside() {
    return new FileMatters(settings.path(Setting.DATA_DIR).resolve("operator-told"));
  }

  private Alert alert() {
    return ReminderRoom.tried(
        () ->
            new Alert(
                Writing.stationeries(configuration).common().texts(),
                Writing.letterhead(settings),
                settings.addresses(Setting.OPERATOR_TO)));
  }

  private Sender atOnce(SmtpSettings server) {
    From from = new From(settings.text(Setting.SENDER_ADDRESS), settings.text(Setting.SENDER_NAME));
    Composing composer =
        RehearsedPost.composing(
            settings, new MailComposer(from, any -> InputStream.nullInputStream(), clock));
    return (mail, handover) -> {
      try (SmtpSender sender = new SmtpSender(server, composer)) {
        return sender.send(mail, handover);
      }
    };
  }
}
