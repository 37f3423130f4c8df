package fr.comop.benchmark;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHandler;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/**
 * GreenMail, whose small answers leave at once: as shipped it lets the kernel wait 40 ms for more
 * to send (no TCP_NODELAY), which would be all that a benchmark measures.
 */
final class PromptMail implements AutoCloseable {
  static final String PASSWORD = "benchmark";

  private final Managers managers = new Managers();
  private final AbstractServer imap;
  private final AbstractServer smtp;

  private PromptMail() {
    imap = new Imap(setup(ServerSetup.PROTOCOL_IMAP), managers);
    smtp = new Smtp(setup(ServerSetup.PROTOCOL_SMTP), managers);
  }

  static PromptMail started() throws InterruptedException {
    PromptMail mail = new PromptMail();
    for (AbstractServer server : List.of(mail.imap, mail.smtp)) {
      server.startService();
      if (!server.waitTillRunning(5_000)) {
        throw new IllegalStateException("GreenMail did not start");
      }
    }
    return mail;
  }

  int imapPort() {
    return imap.getPort();
  }

  int smtpPort() {
    return smtp.getPort();
  }

  /** Puts mails into the inbox of a new user. */
  void fill(String user, List<byte[]> mails, Instant received)
      throws UserException, FolderException, MessagingException {
    GreenMailUser owner = managers.getUserManager().createUser(user, user, PASSWORD);
    MailFolder inbox = managers.getImapHostManager().getInbox(owner);
    Session session = Session.getInstance(new Properties());
    for (byte[] mail : mails) {
      inbox.appendMessage(
          new MimeMessage(session, new ByteArrayInputStream(mail)),
          new Flags(),
          Date.from(received));
    }
  }

  @Override
  public void close() {
    imap.stopService();
    smtp.stopService();
  }

  private static ServerSetup setup(String protocol) {
    return new ServerSetup(0, "127.0.0.1", protocol);
  }

  private static Socket prompt(Socket socket) {
    try {
      socket.setTcpNoDelay(true);
      return socket;
    } catch (SocketException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Imap extends AbstractServer {
    Imap(ServerSetup setup, Managers managers) {
      super(setup, managers);
    }

    @Override
    protected ProtocolHandler createProtocolHandler(Socket socket) {
      return new ImapHandler(
          managers.getUserManager(), managers.getImapHostManager(), prompt(socket));
    }
  }

  private static final class Smtp extends SmtpServer {
    Smtp(ServerSetup setup, Managers managers) {
      super(setup, managers);
    }

    @Override
    protected ProtocolHandler createProtocolHandler(Socket socket) {
      return super.createProtocolHandler(prompt(socket));
    }
  }
}
