package fr.comop.wiring.mail;

import fr.comop.access.ClientCredentials;
import fr.comop.access.Login;
import fr.comop.access.Token;
import fr.comop.config.ConfigMistake;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.correspondence.Security;
import fr.comop.correspondence.smtp.SmtpSettings;
import fr.comop.intake.mailbox.MailboxSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** How the settings have it that the mail servers are reached. */
public record MailServers(Settings settings, Clock clock) {
  private static final String HTTPS =
      "une adresse en https comme https://login.example/tenant/token";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** The file of authorities that are believed besides Java's, where one is set. */
  public static Path authorities(Settings settings) {
    return settings.home().resolve(settings.text(Setting.TLS_AUTHORITIES)).normalize();
  }

  /**
   * The mailbox.
   *
   * @throws ConfigMistake when the token server has no good address
   */
  public MailboxSettings mailbox(Duration timeout) {
    return new MailboxSettings(
        settings.text(Setting.MAILBOX_HOST),
        settings.count(Setting.MAILBOX_PORT),
        security(Setting.MAILBOX_SECURITY),
        login(Setting.MAILBOX_USER, Setting.MAILBOX_PASSWORD).orElseGet(() -> Login.of("", "")),
        settings.text(Setting.MAILBOX_INBOX),
        settings.text(Setting.MAILBOX_DONE),
        settings.text(Setting.MAILBOX_QUARANTINE),
        timeout,
        settings.bytes(Setting.MAIL_LIMIT));
  }

  /**
   * The server that takes our mails.
   *
   * @param last for the answer to a whole mail
   * @throws ConfigMistake when the token server has no good address
   */
  public SmtpSettings smtp(Duration timeout, Duration last) {
    return new SmtpSettings(
        settings.text(Setting.SMTP_HOST),
        settings.count(Setting.SMTP_PORT),
        security(Setting.SMTP_SECURITY),
        login(Setting.SMTP_USER, Setting.SMTP_PASSWORD).orElse(null),
        timeout,
        last);
  }

  /**
   * The server that the operator is told over when the usual one is what is red; empty where none
   * is set.
   */
  public Optional<SmtpSettings> operatorsSmtp(Duration timeout) {
    String user = settings.text(Setting.OPERATOR_SMTP_USER);
    String host = settings.text(Setting.OPERATOR_SMTP_HOST);
    return host.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SmtpSettings(
                host,
                settings.count(Setting.OPERATOR_SMTP_PORT),
                security(Setting.OPERATOR_SMTP_SECURITY),
                user.isEmpty()
                    ? null
                    : Login.of(user, settings.text(Setting.OPERATOR_SMTP_PASSWORD)),
                timeout,
                timeout));
  }

  private Security security(Setting which) {
    return Security.valueOf(settings.text(which).toUpperCase(Locale.ROOT));
  }

  /**
   * A login; empty where no user is set. Without a password of its own it is with a token, where a
   * token server is set.
   *
   * @throws ConfigMistake when the token server has no good address
   */
  public Optional<Login> login(Setting user, Setting password) {
    String name = settings.text(user);
    String own = settings.text(password);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        own.isEmpty() && !settings.text(Setting.OAUTH_SERVER).isEmpty()
            ? new Login(name, new Token(credentials(), clock))
            : Login.of(name, own));
  }

  private ClientCredentials credentials() {
    return new ClientCredentials(
        server(),
        settings.text(Setting.OAUTH_CLIENT),
        settings.text(Setting.OAUTH_SECRET),
        settings.text(Setting.OAUTH_SCOPE),
        PATIENCE);
  }

  /** In clear only on this machine, as with mail servers in tests: a token opens the mailbox. */
  private URI server() {
    String typed = settings.text(Setting.OAUTH_SERVER);
    String where =
        settings.origin(Setting.OAUTH_SERVER) + ": oauth.server : « " + typed + " » n’est pas ";
    try {
      URI address = URI.create(typed);
      boolean own = "127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost());
      if (address.getHost() != null
          && ("https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && own))) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      throw new ConfigMistake(where + HTTPS);
    }
    throw new ConfigMistake(where + HTTPS);
  }
}
