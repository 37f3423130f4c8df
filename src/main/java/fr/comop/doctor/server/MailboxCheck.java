package fr.comop.doctor.server;

import fr.comop.config.Setting;
import fr.comop.doctor.check.Check;
import fr.comop.doctor.check.Finding;
import fr.comop.intake.mailbox.MailboxFolders;
import fr.comop.intake.mailbox.MailboxSettings;
import fr.comop.wiring.mail.MailServers;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The mailbox: its server, the login, its folders. */
public record MailboxCheck(MailServers servers) implements Check {
  // Some servers answer late after a wrong password, also to the next who asks.
  private static final Duration SHORT = Duration.ofSeconds(8);

  @Override
  public String about() {
    return "boîte aux lettres";
  }

  @Override
  public List<Finding> look() {
    if (!servers.settings().on(Setting.MAILBOX_ENABLED)) {
      return List.of(Finding.ok(about(), "pas relevée (mailbox.enabled = false)"));
    }
    MailboxSettings mailbox = servers.mailbox(SHORT);
    List<Finding> found = new ArrayList<>();
    try {
      found.addAll(
          new SecureServer(about(), servers.settings(), servers.clock())
              .look(
                  new TlsServer(
                      mailbox.host(),
                      mailbox.port(),
                      mailbox.security(),
                      TlsServer.Greeting.IMAP,
                      SHORT)));
      if (found.stream().noneMatch(one -> one.grade() == Finding.Grade.MEND)) {
        Optional<Finding> unasked =
            Refusals.untried(
                about(), servers.settings(), Setting.MAILBOX_USER, Setting.MAILBOX_PASSWORD);
        found.addAll(unasked.isPresent() ? List.of(unasked.get()) : folders(mailbox));
      }
    } catch (IOException | MessagingException e) {
      found.add(
          new Refusals(about(), "mailbox", mailbox.host(), mailbox.port(), mailbox.login()).of(e));
    }
    return found;
  }

  private List<Finding> folders(MailboxSettings mailbox) throws MessagingException {
    List<MailboxFolders.Seen> folders = MailboxFolders.look(mailbox);
    List<Finding> found = new ArrayList<>();
    for (MailboxFolders.Seen one : folders) {
      if (one.state() == MailboxFolders.State.READ_ONLY) {
        found.add(
            Finding.mend(
                about(),
                "« " + one.name() + " » ne se modifie pas : rien ne peut y être rangé",
                "donnez à " + mailbox.login() + " les droits d’écrire dans ses dossiers."));
      }
    }
    if (found.isEmpty()) {
      found.add(
          Finding.ok(
              about(),
              "connexion de "
                  + mailbox.login()
                  + " ; "
                  + folders.stream().map(MailboxCheck::told).collect(Collectors.joining(", "))));
    }
    return found;
  }

  private static String told(MailboxFolders.Seen one) {
    return one.state() == MailboxFolders.State.MISSING
        ? one.name() + " (pas encore là : comop le crée au premier courriel rangé)"
        : one.name();
  }
}
