package fr.comop.intake.mailbox;

import fr.comop.access.NoSecret;
import fr.comop.correspondence.Security;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;

/** Says in one sentence what is wrong with the mailbox and what to look at. */
final class Diagnosis {
  private static final String NETWORK = "check host, port and the network";

  /** Our number of the command that a server refuses. */
  private static final String OUR_TAG = "^[A-Z]+[0-9]+ (?=(NO|BAD) )";

  private Diagnosis() {}

  static MailboxUnavailable ofOpening(MailboxSettings settings, MessagingException e) {
    Throwable root = root(e);
    String problem =
        "Mailbox %s:%d, user %s: "
            .formatted(settings.host(), settings.port(), settings.login().user());
    if (root instanceof NoSecret) {
      return new MailboxUnavailable(problem + said(settings, root), e);
    }
    if (root instanceof CertificateException
        || root instanceof CertPathBuilderException
        || root instanceof SSLException) {
      problem +=
          "no secure connection (%s); check the security setting (%s) and the server's certificate,"
                  .formatted(said(settings, root), settings.security())
              + " which has to bear the name in mailbox.host, and whose authority has to be in"
              + " tls.authorities where it is the house's own";
    } else if (settings.security() == Security.STARTTLS && said(settings, root).contains("TLS")) {
      problem +=
          "it does not begin encryption, \"%s\"; nothing is said in the clear, not the password"
                  .formatted(said(settings, root))
              + " either. The offer may have been taken out on the way: mailbox.security = tls"
              + " (mostly on port 993) leaves none to take out";
    } else if (e instanceof AuthenticationFailedException) {
      problem +=
          "login refused, the server said \"%s\"; check user and password"
              .formatted(said(settings, e));
    } else if (e instanceof FolderNotFoundException) {
      problem += "there is no folder " + settings.inbox() + "; check the folder's name";
    } else if (root instanceof UnknownHostException) {
      problem += "no such host; " + NETWORK;
    } else if (root instanceof ConnectException) {
      problem += "no answer (%s); %s".formatted(said(settings, root), NETWORK);
    } else if (root instanceof SocketTimeoutException) {
      problem += "no answer within %d ms; %s".formatted(settings.timeout().toMillis(), NETWORK);
    } else {
      problem +=
          "cannot be opened, \"%s\"; check host, port and the security setting (%s)"
              .formatted(said(settings, root), settings.security());
    }
    return new MailboxUnavailable(problem + ".", e);
  }

  static MailboxUnavailable of(MailboxSettings settings, String what, MessagingException e) {
    return new MailboxUnavailable(
        "Mailbox %s:%d, user %s: %s, \"%s\"; check the server and the rights on its folders."
            .formatted(
                settings.host(), settings.port(), settings.login().user(), what, said(settings, e)),
        e);
  }

  /** Whether a person or another copy of the service moved some of the mails first (RFC 5530). */
  static boolean isLostRace(MessagingException e) {
    return String.valueOf(e.getMessage()).contains("[EXPUNGEISSUED]");
  }

  private static Throwable root(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  /** The words of the server in one line, without the password. */
  static String said(MailboxSettings settings, Throwable e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String line = message.replaceAll("[\\p{Cntrl}\\s]+", " ").strip().replaceFirst(OUR_TAG, "");
    return settings.login().secret().hiddenIn(line);
  }
}
