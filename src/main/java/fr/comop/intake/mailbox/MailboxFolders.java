package fr.comop.intake.mailbox;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folders that the mailbox is kept in, as the server has them. */
public final class MailboxFolders {
  private MailboxFolders() {}

  /** What the server lets us do with a folder. */
  public enum State {
    WRITABLE,
    READ_ONLY,
    MISSING
  }

  /** A folder of the settings. */
  public record Seen(String name, State state) {}

  /**
   * Logs in once, and looks at the inbox, then at those that mails are moved to; changes nothing.
   *
   * @throws MessagingException when the server refuses, or there is no such inbox
   */
  public static List<Seen> look(MailboxSettings settings) throws MessagingException {
    try (OpenInbox open = OpenInbox.open(settings)) {
      List<Seen> seen = new ArrayList<>();
      seen.add(new Seen(settings.inbox(), state(Optional.of(open.writable()))));
      for (String name : Stream.of(settings.done(), settings.quarantine()).distinct().toList()) {
        seen.add(new Seen(name, state(open.writable(name))));
      }
      return seen;
    }
  }

  private static State state(Optional<Boolean> writable) {
    return writable.map(yes -> yes ? State.WRITABLE : State.READ_ONLY).orElse(State.MISSING);
  }
}
