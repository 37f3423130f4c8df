package fr.comop.doctor.server;

import fr.comop.config.Setting;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.SendingFailed;
import fr.comop.correspondence.smtp.SmtpSender;
import fr.comop.doctor.check.Check;
import fr.comop.doctor.check.Finding;
import fr.comop.french.French;
import fr.comop.wiring.mail.MailServers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes our mails, and the login.
 *
 * @param testMail address that a mail is sent to; null: none is sent
 */
public record SmtpCheck(MailServers servers, @Nullable String testMail) implements Check {
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
    SmtpServer server =
        new SmtpServer(
            about(),
            "smtp",
            servers.smtp(SmtpServer.SHORT, SmtpServer.SHORT),
            Refusals.untried(about(), servers.settings(), Setting.SMTP_USER, Setting.SMTP_PASSWORD),
            servers);
    return Stream.concat(
            server.look(sender -> greeted(sender, server)).stream(), rehearsal().stream())
        .toList();
  }

  private Optional<Finding> rehearsal() {
    String allTo = servers.settings().text(Setting.SMTP_ALL_TO);
    return allTo.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.watch(
                about(),
                "répétition : tous les courriels partent à " + allTo + " et à personne d’autre",
                "ôtez smtp.all-to quand la répétition est finie."));
  }

  private Finding greeted(SmtpSender sender, SmtpServer server) {
    String to = testMail;
    if (to == null) {
      return Finding.ok(about(), server.answers() + " ; aucun courriel n’est envoyé (--mail)");
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
