package fr.comop.wiring.mail;

import fr.comop.access.Login;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.correspondence.Security;
import fr.comop.correspondence.smtp.SmtpSettings;
import fr.comop.intake.mailbox.MailboxSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/** How the settings have it that the mail servers are reached. */
public record MailServers(Settings settings, Clock clock) {
  /** The file of authorities that are believed besides Java's, where one is set. */
  public static Path authorities(Settings settings) {
    return settings.home().resolve(settings.text(Setting.TLS_AUTHORITIES)).normalize();
  }

  /**
   * The mailbox.
   *
   * @throws fr.comop.config.ConfigMistake when the token server has no good address
   */
  public MailboxSettings mailbox(Duration timeout) {
    return new MailboxSettings(
        settings.text(Setting.MAILBOX_HOST),
        settings.count(Setting.MAILBOX_PORT),
        security(Setting.MAILBOX_SECURITY),
        new Logins(settings, clock)
            .of(Setting.MAILBOX_USER, Setting.MAILBOX_PASSWORD)
            .orElseGet(() -> Login.of("", "")),
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
   * @throws fr.comop.config.ConfigMistake when the token server has no good address
   */
  public SmtpSettings smtp(Duration timeout, Duration last) {
    return new SmtpSettings(
        settings.text(Setting.SMTP_HOST),
        settings.count(Setting.SMTP_PORT),
        security(Setting.SMTP_SECURITY),
        new Logins(settings, clock).of(Setting.SMTP_USER, Setting.SMTP_PASSWORD).orElse(null),
        timeout,
        last);
  }

  private Security security(Setting which) {
    return Security.valueOf(settings.text(which).toUpperCase(Locale.ROOT));
  }
}
