package fr.comop.correspondence.smtp;

import fr.comop.access.Login;
import fr.comop.access.NoSecret;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.OutOfService;
import fr.comop.correspondence.PerhapsSent;
import fr.comop.correspondence.PermanentRefusal;
import fr.comop.correspondence.PolicyRefusal;
import fr.comop.correspondence.Refusal;
import fr.comop.correspondence.Security;
import fr.comop.correspondence.SendingFailed;
import fr.comop.correspondence.TemporaryFailure;
import fr.comop.correspondence.Verdict;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * Hands mails to the mail server. The connection stays open from one mail to the next: {@link
 * #hangUp()} ends a run of sends, and sending after that opens a new one.
 *
 * <p>Used by one thread at a time, but for {@link #cut()}.
 */
public final class SmtpSender implements AutoCloseable {
  private final SmtpSettings settings;
  private final MailComposer composer;
  private final Session session;
  private final OwnSocket socket = new OwnSocket();
  private @Nullable MarkedTransport transport;

  /** Does not connect yet: the first mail does. */
  public SmtpSender(SmtpSettings settings, MailComposer composer) {
    this.settings = settings;
    this.composer = composer;
    this.session = Session.getInstance(properties(settings, socket));
  }

  private static Properties properties(SmtpSettings settings, OwnSocket socket) {
    String millis = Long.toString(Math.max(1, settings.timeout().toMillis()));
    String startTls = Boolean.toString(settings.security() == Security.STARTTLS);
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.connectiontimeout", millis);
    properties.setProperty("mail.smtp.timeout", millis);
    properties.setProperty("mail.smtp.writetimeout", millis);
    properties.put("mail.smtp.socketFactory", socket);
    properties.setProperty("mail.smtp.socketFactory.fallback", "false");
    // a server that has stopped answering would be waited for once more
    properties.setProperty("mail.smtp.quitwait", "false");
    properties.setProperty("mail.smtp.starttls.enable", startTls);
    properties.setProperty("mail.smtp.starttls.required", startTls);
    properties.setProperty(
        "mail.smtp.ssl.enable", Boolean.toString(settings.security() == Security.TLS));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.auth", Boolean.toString(settings.login() != null));
    String mechanism = settings.login() == null ? null : settings.login().secret().mechanism();
    if (mechanism != null) {
      properties.setProperty("mail.smtp.auth.mechanisms", mechanism);
    }
    // one wrong address must not keep the mail from the others
    properties.setProperty("mail.smtp.sendpartial", "true");
    return properties;
  }

  /**
   * Sends one mail.
   *
   * @param handover called when the server has the whole mail but for the dot that ends it
   * @return the recipients whom the server did not accept; it took the mail for all others, so it
   *     must not be sent again as it is
   * @throws PermanentRefusal if no recipient is there, the mail itself will never be taken, or an
   *     address is none
   * @throws PolicyRefusal if the server refused it by 5xx for another reason
   * @throws PerhapsSent if the connection broke, or nothing was answered, after the dot
   * @throws OutOfService if no mail could leave now
   * @throws TemporaryFailure for all else that kept the mail from leaving
   */
  public List<Refusal> send(Mail mail, Runnable handover) throws SendingFailed {
    MimeMessage message = composed(mail);
    MarkedTransport open = connected();
    open.onHandover(handover);
    try {
      open.sendMessage(message, message.getAllRecipients());
      return List.of();
    } catch (SendFailedException e) {
      return outcome(e, mail, open.handedOver());
    } catch (MessagingException e) {
      throw broken(e, open.handedOver());
    } catch (RuntimeException e) {
      // what is half written must not be taken for whole
      breakOff();
      throw e;
    }
  }

  private SendingFailed broken(MessagingException e, boolean handedOver) {
    breakOff();
    return handedOver
        ? new PerhapsSent(where() + "no answer to the whole mail, \"%s\".".formatted(said(e)), e)
        : new OutOfService(where() + "the mail did not leave, \"%s\".".formatted(said(e)), e);
  }

  /**
   * Connects and logs in, and sends nothing.
   *
   * @throws OutOfService when that fails
   */
  public void tryOut() throws OutOfService {
    connected();
    hangUp();
  }

  private MimeMessage composed(Mail mail) throws SendingFailed {
    try {
      return composer.compose(mail);
    } catch (AddressException e) {
      throw new PermanentRefusal(
          "Mail %s has a wrong address: %s.".formatted(mail.messageId(), said(e)), List.of(), e);
    } catch (MessagingException e) {
      throw new TemporaryFailure(
          "Mail %s cannot be written: %s.".formatted(mail.messageId(), said(e)), e);
    }
  }

  private MarkedTransport connected() throws OutOfService {
    // asks the server (NOOP): it may have hung up since the last mail
    if (transport != null && transport.isConnected()) {
      return transport;
    }
    hangUp();
    try {
      try {
        return opened();
      } catch (AuthenticationFailedException e) {
        if (settings.login() == null || !settings.login().secret().refused()) {
          throw e;
        }
        return opened(); // a token may be called back before it expires
      }
    } catch (NoSecret e) {
      throw new OutOfService(where() + e.getMessage(), e);
    } catch (AuthenticationFailedException e) {
      throw new OutOfService(
          where()
              + "login of %s refused, the server said \"%s\"; check user and password."
                  .formatted(settings.login(), said(e)),
          e);
    } catch (MessagingException e) {
      throw new OutOfService(
          where()
              + "no connection, \"%s\"; check host, port, the network and the security setting (%s)"
                  .formatted(said(e), settings.security())
              + (e.getCause() instanceof SSLException
                  ? ", and whether the server's authority has to be in tls.authorities."
                  : "."),
          e);
    }
  }

  private MarkedTransport opened() throws MessagingException, NoSecret {
    MarkedTransport opened =
        new MarkedTransport(session, socket, settings.timeout(), settings.lastTimeout());
    Login login = settings.login();
    opened.connect(
        settings.host(),
        settings.port(),
        login == null ? null : login.user(),
        login == null ? null : login.secret().now());
    transport = opened;
    return opened;
  }

  private List<Refusal> outcome(SendFailedException e, Mail mail, boolean handedOver)
      throws SendingFailed {
    List<Refusal> refusals = refusals(e);
    Address[] sent = e.getValidSentAddresses();
    if (sent != null && sent.length > 0) {
      return refusals;
    }
    if (!refusals.isEmpty()) {
      throw nobody(refusals, e);
    }
    if (!(e instanceof SMTPSendFailedException refused) || refused.getReturnCode() < 400) {
      throw broken(e, handedOver);
    }
    hangUp();
    throw refusedAsAWhole(refused, mail);
  }

  private SendingFailed nobody(List<Refusal> refusals, SendFailedException e) {
    String all =
        refusals.stream()
            .map(refusal -> refusal.address() + " \"" + refusal.answer() + "\"")
            .collect(Collectors.joining(", "));
    String message = where() + "no recipient was accepted: " + all + ".";
    Set<Verdict> verdicts = refusals.stream().map(Refusal::verdict).collect(Collectors.toSet());
    if (verdicts.contains(Verdict.PASSING)) {
      return new TemporaryFailure(message, refusals, e);
    }
    return verdicts.contains(Verdict.POLICY)
        ? new PolicyRefusal(message, refusals, e)
        : new PermanentRefusal(message, refusals, e);
  }

  private SendingFailed refusedAsAWhole(SMTPSendFailedException e, Mail mail) {
    String message = where() + "the mail was refused, \"%s\".".formatted(said(e));
    // a refused sender or a missing login is a fault of our own settings, which someone can mend
    if (e.getCommand().startsWith("MAIL") || e.getReturnCode() == 530) {
      return new OutOfService(message, e);
    }
    return switch (Verdict.of(Verdict.Part.MAIL, e.getReturnCode(), said(e))) {
      case PASSING -> new TemporaryFailure(message, e);
      case POLICY -> new PolicyRefusal(message, List.of(), e);
      case CONTENT -> new PermanentRefusal(message, List.of(), e);
      case ADDRESS -> new PermanentRefusal(message, theOnlyOne(mail, e), e);
    };
  }

  /** Some servers look for the recipient when they have the mail; of several, it names none. */
  private List<Refusal> theOnlyOne(Mail mail, SMTPSendFailedException e) {
    return mail.to().size() == 1 && mail.cc().isEmpty()
        ? List.of(new Refusal(mail.to().get(0), e.getReturnCode(), said(e)))
        : List.of();
  }

  private List<Refusal> refusals(SendFailedException e) {
    List<Refusal> refusals = new ArrayList<>();
    for (Exception next = e; next instanceof MessagingException m; next = m.getNextException()) {
      if (m instanceof SMTPAddressFailedException refused) {
        refusals.add(
            new Refusal(refused.getAddress().getAddress(), refused.getReturnCode(), said(refused)));
      }
    }
    return List.copyOf(refusals);
  }

  private String where() {
    return "Mail server %s:%d: ".formatted(settings.host(), settings.port());
  }

  private String said(Exception e) {
    String message = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    String line = message.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    Login login = settings.login();
    return login == null ? line : login.secret().hiddenIn(line);
  }

  /** The same as {@link #hangUp()}. */
  @Override
  public void close() {
    hangUp();
  }

  /** Ends a run of sends: closes the connection, if there is one. */
  public void hangUp() {
    SMTPTransport open = transport;
    transport = null;
    if (open != null) {
      try {
        open.close();
      } catch (MessagingException e) {
        // the connection is given up either way
      }
    }
  }

  /** Without a word: the server waits for something else, or for nothing any more. */
  private void breakOff() {
    socket.close();
    hangUp();
  }

  /**
   * Ends for good, from another thread, whatever is waited for: what is being sent fails, and so
   * does all that is sent later.
   */
  public void cut() {
    socket.cut();
  }
}
