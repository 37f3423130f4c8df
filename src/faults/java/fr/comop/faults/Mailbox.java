package fr.comop.faults;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;

/** The Region's mailbox as seen from outside: mails are put in, and looked for. */
final class Mailbox implements AutoCloseable {
  private static final Session SESSION = Session.getInstance(new Properties());

  private final int port;
  private final Store store;

  Mailbox(int port) throws MessagingException {
    this.port = port;
    this.store = SESSION.getStore("imap");
  }

  void put(byte[] mail) throws MessagingException {
    if (!store.isConnected()) {
      store.connect("127.0.0.1", port, ImapServer.USER, ImapServer.PASSWORD);
    }
    MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(mail));
    message.setFlags(new Flags(), true);
    store.getFolder("INBOX").appendMessages(new Message[] {message});
  }

  /** How many mails lie in a folder; 0 when there is no such folder. */
  int in(String name) throws MessagingException {
    try (Store looking = SESSION.getStore("imap")) {
      looking.connect("127.0.0.1", port, ImapServer.USER, ImapServer.PASSWORD);
      Folder folder = looking.getFolder(name);
      return folder.exists() ? folder.getMessageCount() : 0;
    }
  }

  @Override
  public void close() throws MessagingException {
    if (store.isConnected()) {
      store.close();
    }
  }
}
