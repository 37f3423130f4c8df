package fr.comop.intake.mailbox;

import fr.comop.access.Login;
import fr.comop.access.NoSecret;
import fr.comop.correspondence.Security;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.ReadOnlyFolderException;
import jakarta.mail.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FLAGS;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.eclipse.angus.mail.imap.protocol.UIDSet;
import org.jspecify.annotations.Nullable;

/**
 * One connection with the inbox selected. It speaks IMAP by UID, below Angus's message objects:
 * those parse and write a mail anew, and only the server's own bytes will do.
 */
final class OpenInbox implements AutoCloseable {
  private static final int UIDS_A_COMMAND = 200;

  private final IMAPStore store;
  private final IMAPFolder folder;
  private final long uidValidity;

  private OpenInbox(IMAPStore store, IMAPFolder folder) throws MessagingException {
    this.store = store;
    this.folder = folder;
    this.uidValidity = folder.getUIDValidity();
  }

  /** Connects, logs in and selects the inbox. */
  static OpenInbox open(MailboxSettings settings) throws MessagingException {
    return open(settings, settings.inbox());
  }

  /**
   * Connects, logs in and selects a folder; where the server lets nobody write there, mails can be
   * taken in all the same, and moving them fails.
   *
   * @throws jakarta.mail.FolderNotFoundException when there is no such folder
   */
  static OpenInbox open(MailboxSettings settings, String name) throws MessagingException {
    try {
      return loggedIn(settings, name);
    } catch (AuthenticationFailedException e) {
      if (!settings.login().secret().refused()) {
        throw e;
      }
      return loggedIn(settings, name); // a token may be called back before it expires
    }
  }

  private static OpenInbox loggedIn(MailboxSettings settings, String name)
      throws MessagingException {
    String protocol = settings.security() == Security.TLS ? "imaps" : "imap";
    Session session = Session.getInstance(properties(settings, "mail." + protocol + "."));
    IMAPStore store = (IMAPStore) session.getStore(protocol);
    try {
      store.connect(
          settings.host(), settings.port(), settings.login().user(), secret(settings.login()));
      IMAPFolder folder = (IMAPFolder) store.getFolder(name);
      try {
        folder.open(Folder.READ_WRITE);
      } catch (ReadOnlyFolderException e) {
        folder.open(Folder.READ_ONLY);
      }
      return new OpenInbox(store, folder);
    } catch (MessagingException e) {
      closeQuietly(store);
      throw e;
    }
  }

  private static String secret(Login login) throws MessagingException {
    try {
      return login.secret().now();
    } catch (NoSecret e) {
      throw new MessagingException(e.getMessage(), e);
    }
  }

  private static Properties properties(MailboxSettings settings, String prefix) {
    String millis = Long.toString(Math.max(1, settings.timeout().toMillis()));
    String startTls = Boolean.toString(settings.security() == Security.STARTTLS);
    Properties properties = new Properties();
    properties.setProperty(prefix + "connectiontimeout", millis);
    properties.setProperty(prefix + "timeout", millis);
    properties.setProperty(prefix + "writetimeout", millis);
    properties.setProperty(prefix + "partialfetch", "false");
    properties.setProperty(prefix + "peek", "true");
    properties.setProperty(prefix + "starttls.enable", startTls);
    properties.setProperty(prefix + "starttls.required", startTls);
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    String mechanism = settings.login().secret().mechanism();
    if (mechanism != null) {
      properties.setProperty(prefix + "auth.mechanisms", mechanism);
    }
    return properties;
  }

  long uidValidity() {
    return uidValidity;
  }

  /** Whether the server still answers; also makes it tell of new mails. */
  boolean answers() {
    if (!folder.isOpen()) {
      return false;
    }
    try {
      run(
          protocol -> {
            protocol.noop();
            return true;
          });
      return true;
    } catch (MessagingException e) {
      return false;
    }
  }

  /** Whether the server lets us change this folder. */
  boolean writable() {
    return folder.getMode() == Folder.READ_WRITE;
  }

  /** Whether the server lets us change another folder; empty where there is none of this name. */
  Optional<Boolean> writable(String name) throws MessagingException {
    Folder other = store.getFolder(name);
    if (!other.exists()) {
      return Optional.empty();
    }
    try {
      other.open(Folder.READ_WRITE);
      other.close(false);
      return Optional.of(true);
    } catch (ReadOnlyFolderException e) {
      return Optional.of(false);
    }
  }

  /** Whether the connection was still up when it was last used. */
  boolean usable() {
    return folder.isOpen();
  }

  /** Everything that lies in the inbox, oldest UID first, in one FETCH. */
  List<Lying> list() throws MessagingException {
    return run(
        protocol -> {
          List<Lying> lying = new ArrayList<>();
          for (FetchResponse fetched :
              fetch(protocol, "1:*", "(UID FLAGS INTERNALDATE RFC822.SIZE)")) {
            UID uid = fetched.getItem(UID.class);
            INTERNALDATE date = fetched.getItem(INTERNALDATE.class);
            RFC822SIZE size = fetched.getItem(RFC822SIZE.class);
            FLAGS flags = fetched.getItem(FLAGS.class);
            if (uid != null && date != null && size != null) {
              lying.add(
                  new Lying(
                      uid.uid,
                      date.getDate().toInstant(),
                      size.size,
                      flags != null && flags.contains(Flags.Flag.DELETED)));
            }
          }
          return lying;
        });
  }

  /** The whole bytes of these mails by UID, in one FETCH; mails that are gone are left out. */
  Map<Long, byte[]> bodies(List<Long> uids) throws MessagingException {
    return run(
        protocol -> {
          Map<Long, byte[]> bodies = new HashMap<>();
          for (FetchResponse fetched : fetch(protocol, set(uids), "(UID BODY.PEEK[])")) {
            UID uid = fetched.getItem(UID.class);
            byte[] body = bytes(fetched);
            if (uid != null && body != null) {
              bodies.put(uid.uid, body);
            }
          }
          return bodies;
        });
  }

  /** Up to {@code length} bytes of a mail; fewer only at its end. */
  byte[] piece(long uid, long from, int length) throws MessagingException {
    return run(
        protocol -> {
          String what = "(UID BODY.PEEK[]<%d.%d>)".formatted(from, length);
          for (FetchResponse fetched : fetch(protocol, Long.toString(uid), what)) {
            byte[] body = bytes(fetched);
            if (body != null) {
              return body;
            }
          }
          if (from == 0) {
            throw new ProtocolException("the mail is gone");
          }
          return new byte[0];
        });
  }

  /**
   * Moves these mails to another folder, which is made when missing. A server without MOVE gets
   * COPY, \Deleted and UID EXPUNGE of just these. Without UIDPLUS too, the plain EXPUNGE waits
   * until nobody else's mails are marked as deleted: it would purge those with ours.
   */
  void move(List<Long> uids, String target) throws MessagingException {
    run(
        protocol -> {
          makeWhenMissing(protocol, target);
          for (int i = 0; i < uids.size(); i += UIDS_A_COMMAND) {
            move(protocol, set(uids.subList(i, Math.min(uids.size(), i + UIDS_A_COMMAND))), target);
          }
          return true;
        });
  }

  private static void makeWhenMissing(IMAPProtocol protocol, String name) throws ProtocolException {
    if (protocol.list("", name) == null) {
      protocol.create(name);
    }
  }

  private static void move(IMAPProtocol protocol, String set, String target)
      throws ProtocolException {
    // UTF-8 names are never agreed on with the server, so they travel in modified UTF-7
    Argument to = new Argument().writeAtom(set).writeString(BASE64MailboxEncoder.encode(target));
    if (protocol.hasCapability("MOVE")) {
      command(protocol, "UID MOVE", to);
      return;
    }
    boolean othersMarked = !protocol.hasCapability("UIDPLUS") && anyDeleted(protocol);
    command(protocol, "UID COPY", to);
    command(protocol, "UID STORE " + set + " +FLAGS.SILENT (\\Deleted)", null);
    if (protocol.hasCapability("UIDPLUS")) {
      command(protocol, "UID EXPUNGE " + set, null);
    } else if (!othersMarked) {
      command(protocol, "EXPUNGE", null);
    }
  }

  private static boolean anyDeleted(IMAPProtocol protocol) throws ProtocolException {
    for (FetchResponse fetched : fetch(protocol, "1:*", "(UID FLAGS)")) {
      FLAGS flags = fetched.getItem(FLAGS.class);
      if (flags != null && flags.contains(Flags.Flag.DELETED)) {
        return true;
      }
    }
    return false;
  }

  private static List<FetchResponse> fetch(IMAPProtocol protocol, String set, String what)
      throws ProtocolException {
    List<FetchResponse> fetched = new ArrayList<>();
    for (Response response : command(protocol, "UID FETCH " + set + " " + what, null)) {
      if (response instanceof FetchResponse one) {
        fetched.add(one);
      }
    }
    return fetched;
  }

  private static Response[] command(
      IMAPProtocol protocol, String command, @Nullable Argument argument) throws ProtocolException {
    Response[] responses = protocol.command(command, argument);
    protocol.notifyResponseHandlers(
        Stream.of(responses).filter(one -> !isOfAMail(one)).toArray(Response[]::new));
    protocol.handleResult(responses[responses.length - 1]);
    return responses;
  }

  /** Angus would keep an object for each mail that it hears of, after it has left as well. */
  private static boolean isOfAMail(Response response) {
    return response instanceof IMAPResponse one
        && (one.keyEquals("FETCH") || one.keyEquals("EXPUNGE"));
  }

  private static byte @Nullable [] bytes(FetchResponse fetched) {
    BODY body = fetched.getItem(BODY.class);
    return body == null || body.getByteArray() == null ? null : body.getByteArray().getNewBytes();
  }

  private static String set(List<Long> uids) {
    long[] sorted = uids.stream().mapToLong(Long::longValue).sorted().toArray();
    return UIDSet.toString(UIDSet.createUIDSets(sorted));
  }

  @FunctionalInterface
  private interface Command<T> {
    T run(IMAPProtocol protocol) throws ProtocolException;
  }

  @SuppressWarnings("unchecked") // doCommand hands back what the command returned
  private <T> T run(Command<T> command) throws MessagingException {
    return (T) folder.doCommand(command::run);
  }

  @Override
  public void close() {
    closeQuietly(store);
  }

  private static void closeQuietly(IMAPStore store) {
    try {
      store.close();
    } catch (MessagingException e) {
      // the connection is given up either way
    }
  }
}
