package fr.comop.doctor;

import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.SendingFailed;
import fr.comop.correspondence.TemporaryFailure;
import fr.comop.correspondence.smtp.From;
import fr.comop.correspondence.smtp.MailComposer;
import fr.comop.correspondence.smtp.SmtpSender;
import fr.comop.correspondence.smtp.SmtpSettings;
import fr.comop.french.French;
import fr.comop.wiring.mail.MailServers;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes our mails, and the login.
 *
 * @param testMail address that a mail is sent to; null: none is sent
 */
record SmtpCheck(MailServers servers, @Nullable String testMail) implements Check {
  private static final Duration SHORT = Duration.ofSeconds(4);

  @Override
  public String about() {
    return "envoi des courriels";
  }

  @Override
  public List<Finding> look() {
    if (!servers.settings().on(Setting.SMTP_ENABLED)) {
      return List.of(
          Finding.watch(
              about(),
              "rien ne part : les courriels attendent (smtp.enabled = false)",
              "réglez smtp.enabled = true quand tout est prêt."));
    }
    SmtpSettings smtp = servers.smtp(SHORT, SHORT);
    List<Finding> found = new ArrayList<>();
    try (SmtpSender sender = new SmtpSender(smtp, composer())) {
      found.addAll(
          new SecureServer(about(), servers.settings(), servers.clock())
              .look(
                  new TlsServer(
                      smtp.host(), smtp.port(), smtp.security(), TlsServer.Greeting.SMTP, SHORT)));
      if (found.stream().noneMatch(one -> one.grade() == Finding.Grade.MEND)) {
        Optional<Finding> unasked =
            Refusals.untried(about(), servers.settings(), Setting.SMTP_USER, Setting.SMTP_PASSWORD);
        found.add(unasked.isPresent() ? unasked.get() : greeted(sender, smtp));
      }
    } catch (IOException | TemporaryFailure e) {
      found.add(new Refusals(about(), "smtp", smtp.host(), smtp.port(), smtp.login()).of(e));
    }
    return found;
  }

  private Finding greeted(SmtpSender sender, SmtpSettings smtp) throws TemporaryFailure {
    sender.greet();
    String to = testMail;
    if (to == null) {
      return Finding.ok(
          about(),
          smtp.host()
              + " répond"
              + (smtp.login() == null ? ", sans connexion" : ", connexion de " + smtp.login())
              + " ; aucun courriel n’est envoyé (--mail)");
    }
    try {
      sender.send(mail(to), () -> {});
      return Finding.ok(about(), "un courriel d’essai est parti à " + to);
    } catch (SendingFailed e) {
      return Finding.mend(
          about(),
          "le courriel d’essai à " + to + " est refusé : " + e.getMessage(),
          "voyez sender.address, et ce que le serveur laisse envoyer.");
    }
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

  private Mail mail(String to) {
    String domain = servers.settings().text(Setting.SENDER_ADDRESS).replaceFirst(".*@", "");
    String text =
        French.typeset(
            "Bonjour,\n\nCe courriel d’essai vient de « comop doctor » : l’envoi fonctionne. Il n’y a"
                + " rien à faire.\n");
    return new Mail(
        "<essai." + UUID.randomUUID() + "@" + domain + ">",
        null,
        List.of(),
        false,
        List.of(to),
        List.of(),
        "Essai de comop",
        text,
        "<p>" + text.strip().replace("\n\n", "</p><p>") + "</p>",
        List.of());
  }
}
