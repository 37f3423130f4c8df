package fr.comop.doctor.server;

import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.correspondence.TemporaryFailure;
import fr.comop.correspondence.smtp.From;
import fr.comop.correspondence.smtp.MailComposer;
import fr.comop.correspondence.smtp.SmtpSender;
import fr.comop.correspondence.smtp.SmtpSettings;
import fr.comop.doctor.check.Finding;
import fr.comop.wiring.mail.MailServers;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One that takes mails: its certificate, then the login.
 *
 * @param key how its settings begin: "smtp"
 * @param untried why its login is not tried; empty: it is
 */
record SmtpServer(
    String about, String key, SmtpSettings smtp, Optional<Finding> untried, MailServers servers) {
  static final Duration SHORT = Duration.ofSeconds(4);

  /** What is said to it once it lets in. */
  @FunctionalInterface
  interface Greeting {
    Finding of(SmtpSender sender);
  }

  List<Finding> look(Greeting greeting) {
    List<Finding> found = new ArrayList<>();
    try (SmtpSender sender = new SmtpSender(smtp, composer())) {
      found.addAll(
          new SecureServer(about, servers.settings(), servers.clock())
              .look(
                  new TlsServer(
                      smtp.host(), smtp.port(), smtp.security(), TlsServer.Greeting.SMTP, SHORT)));
      if (found.stream().noneMatch(one -> one.grade() == Finding.Grade.MEND)) {
        if (untried.isEmpty()) {
          sender.greet();
        }
        found.add(untried.isPresent() ? untried.get() : greeting.of(sender));
      }
    } catch (IOException | TemporaryFailure e) {
      found.add(new Refusals(about, key, smtp.host(), smtp.port(), smtp.login()).of(e));
    }
    return found;
  }

  /** "mail.region.example répond, connexion de comop". */
  String answers() {
    return smtp.host()
        + " répond"
        + (smtp.login() == null ? ", sans connexion" : ", connexion de " + smtp.login());
  }

  private MailComposer composer() {
    Settings settings = servers.settings();
    return new MailComposer(
        new From(settings.text(Setting.SENDER_ADDRESS), settings.text(Setting.SENDER_NAME)),
        sha256 -> {
          throw new FileNotFoundException("a test mail has no files");
        },
        servers.clock());
  }
}
