package fr.comop.correspondence.smtp;

import fr.comop.correspondence.Mail;
import fr.comop.correspondence.PermanentRefusal;
import fr.comop.correspondence.Refusal;
import fr.comop.correspondence.Security;
import fr.comop.correspondence.SendingFailed;
import fr.comop.correspondence.TemporaryFailure;
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
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * Hands mails to the mail server. The connection stays open from one mail to the next: {@link
 * #hangUp()} ends a run of sends, and sending after that opens a new one.
 *
 * <p>Used by one thread at a time.
 */
public final class SmtpSender implements AutoCloseable {
  private final SmtpSettings settings;
  private final MailComposer composer;
  private final Session session;
  private @Nullable SMTPTransport transport;

  /** Does not connect yet: the first mail does. */
  public SmtpSender(SmtpSettings settings, MailComposer composer) {
    this.settings = settings;
    this.composer = composer;
    this.session = Session.getInstance(properties(settings));
  }

  private static Properties properties(SmtpSettings settings) {
    String millis = Long.toString(Math.max(1, settings.timeout().toMillis()));
    String startTls = Boolean.toString(settings.security() == Security.STARTTLS);
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.connectiontimeout", millis);
    properties.setProperty("mail.smtp.timeout", millis);
    properties.setProperty("mail.smtp.writetimeout", millis);
    properties.setProperty("mail.smtp.starttls.enable", startTls);
    properties.setProperty("mail.smtp.starttls.required", startTls);
    properties.setProperty(
        "mail.smtp.ssl.enable", Boolean.toString(settings.security() == Security.TLS));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user() != null));
    // one wrong address must not keep the mail from the others
    properties.setProperty("mail.smtp.sendpartial", "true");
    return properties;
  }

  /**
   * Sends one mail.
   *
   * @return the recipients whom the server did not accept; it took the mail for all others, so it
   *     must not be sent again as it is
   * @throws PermanentRefusal if every recipient was refused with 5xx, the mail itself was, or an
   *     address is none
   * @throws TemporaryFailure for all else that kept the mail from leaving
   */
  public List<Refusal> send(Mail mail) throws SendingFailed {
    MimeMessage message = composed(mail);
    SMTPTransport open = connected();
    try {
      open.sendMessage(message, message.getAllRecipients());
      return List.of();
    } catch (SendFailedException e) {
      return outcome(e);
    } catch (MessagingException e) {
      hangUp();
      throw new TemporaryFailure(where() + "the mail did not leave, \"%s\".".formatted(said(e)), e);
    }
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

  private SMTPTransport connected() throws TemporaryFailure {
    // asks the server (NOOP): it may have hung up since the last mail
    if (transport != null && transport.isConnected()) {
      return transport;
    }
    hangUp();
    try {
      SMTPTransport opened = (SMTPTransport) session.getTransport("smtp");
      opened.connect(settings.host(), settings.port(), settings.user(), settings.password());
      transport = opened;
      return opened;
    } catch (AuthenticationFailedException e) {
      throw new TemporaryFailure(
          where()
              + "login of %s refused, the server said \"%s\"; check user and password."
                  .formatted(settings.user(), said(e)),
          e);
    } catch (MessagingException e) {
      throw new TemporaryFailure(
          where()
              + "no connection, \"%s\"; check host, port, the network and the security setting (%s)."
                  .formatted(said(e), settings.security()),
          e);
    }
  }

  private List<Refusal> outcome(SendFailedException e) throws SendingFailed {
    List<Refusal> refusals = refusals(e);
    Address[] sent = e.getValidSentAddresses();
    if (sent != null && sent.length > 0) {
      return refusals;
    }
    if (!refusals.isEmpty()) {
      String all =
          refusals.stream()
              .map(refusal -> refusal.address() + " \"" + refusal.answer() + "\"")
              .collect(Collectors.joining(", "));
      String message = where() + "no recipient was accepted: " + all + ".";
      throw refusals.stream().allMatch(Refusal::permanent)
          ? new PermanentRefusal(message, refusals, e)
          : new TemporaryFailure(message, e);
    }
    String message = where() + "the mail was refused, \"%s\".".formatted(said(e));
    hangUp();
    throw e instanceof SMTPSendFailedException refused && isFinal(refused)
        ? new PermanentRefusal(message, List.of(), e)
        : new TemporaryFailure(message, e);
  }

  /** A refused MAIL FROM or login is a fault of our own settings, which someone can mend. */
  private static boolean isFinal(SMTPSendFailedException refused) {
    int code = refused.getReturnCode();
    return code >= 500 && code < 600 && !refused.getCommand().startsWith("MAIL") && code != 530;
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
    String password = settings.password();
    return password == null || password.isEmpty() ? line : line.replace(password, "…");
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
}
