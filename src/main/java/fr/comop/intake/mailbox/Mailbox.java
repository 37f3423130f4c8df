package fr.comop.intake.mailbox;

import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Delivery;
import fr.comop.intake.arrival.Hindrances;
import fr.comop.intake.arrival.WayIn;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mailbox that beneficiaries write to. What lies in the inbox and is not in the ledger is new,
 * read or unread; nothing is ever marked as read. The connection stays open between looks and is
 * opened anew when it broke. A round is {@link #unknown}, then {@link #fileAway}.
 *
 * <p>Used by one thread at a time, not always the same; only {@link #lastGoodLook()} and {@link
 * #failing()} may be asked by any thread at any time. No method takes or returns null.
 */
public final class Mailbox implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

  private final MailboxSettings settings;
  private final KnownOrigins known;
  private final WayIn wayIn;
  private final QuarantineFolder quarantine;
  private final Hindrances hindrances;
  private final Clock clock;
  private volatile Instant lastGoodLook;
  private @Nullable OpenInbox inbox;

  /** Does not connect yet: the first look does. */
  public Mailbox(
      MailboxSettings settings,
      KnownOrigins known,
      WayIn wayIn,
      Hindrances hindrances,
      Clock clock) {
    this.settings = settings;
    this.known = known;
    this.wayIn = wayIn;
    this.hindrances = hindrances;
    this.quarantine = new QuarantineFolder(settings, wayIn, hindrances);
    this.clock = clock;
    this.lastGoodLook = clock.instant();
  }

  /**
   * Everything in the inbox that the ledger does not know, oldest first, without what someone
   * marked as deleted. Bytes are fetched while going through it, some megabytes ahead. A mail that
   * cannot be fetched is told and left out, and tried again ever more rarely.
   *
   * <p>A delivery's content may be read at any time until the mailbox is closed. That of a mail
   * above {@link MailboxSettings#maxMailBytes()} comes from the server only while it is read, which
   * fails if the connection broke since.
   *
   * @throws MailboxUnavailable here or while going through it
   */
  public synchronized Iterator<Delivery> unknown() {
    OpenInbox open = answering();
    Map<String, Lying> lying = lying(open);
    Map<String, ArrivalState> states = known.states(lying.keySet());
    hindrances.begin();
    List<Lying> mails =
        lying.entrySet().stream()
            .filter(mail -> !states.containsKey(mail.getKey()) && hindrances.due(mail.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    if (mails.isEmpty()) {
      lookedWell();
    }
    return new Unknown(this, open.uidValidity(), settings.maxMailBytes(), mails);
  }

  /**
   * Moves out of the inbox what has been decided: done and rejected mails to one folder, those in
   * quarantine to another, from where they follow the first once staff have decided. What people
   * marked as deleted stays as it is. Where the server refuses, its quota being exhausted for
   * instance, that is told, and tried again ever more rarely: it must not keep mails from being
   * taken in. Ends the round.
   *
   * @return how many were moved
   */
  public synchronized int fileAway() {
    int moved = 0;
    try {
      moved = filed(answering());
    } catch (MailboxUnavailable e) {
      // The next look meets the same, and is tried again by its own rules.
      LOG.debug("nothing is filed away now", e);
    }
    hindrances.end();
    return moved;
  }

  private int filed(OpenInbox open) {
    Map<String, Lying> lying = lying(open);
    Map<String, ArrivalState> states = known.states(lying.keySet());
    Map<String, List<Long>> moves =
        lying.entrySet().stream()
            .filter(mail -> decided(states.get(mail.getKey())))
            .collect(
                Collectors.groupingBy(
                    mail -> folder(states.get(mail.getKey())),
                    Collectors.mapping(mail -> mail.getValue().uid(), Collectors.toList())));
    int moved = 0;
    for (Map.Entry<String, List<Long>> move : moves.entrySet()) {
      moved += moved(open, move.getValue(), move.getKey());
    }
    return moved + quarantine.clear();
  }

  /** Whether something refused in the last round. */
  public boolean failing() {
    return hindrances.failing();
  }

  private static boolean decided(@Nullable ArrivalState state) {
    return state != null && state.decided();
  }

  private String folder(@Nullable ArrivalState state) {
    return state == ArrivalState.QUARANTINED ? settings.quarantine() : settings.done();
  }

  private int moved(OpenInbox open, List<Long> uids, String folder) {
    if (!hindrances.due(folder)) {
      return 0;
    }
    Optional<MessagingException> refusal = wayIn.oneAtATime(() -> refusal(open, uids, folder));
    refusal.ifPresent(e -> told(folder, e));
    return refusal.isPresent() ? 0 : uids.size();
  }

  private Optional<MessagingException> refusal(OpenInbox open, List<Long> uids, String folder) {
    try {
      open.move(uids, folder);
      wayIn.leftInbox(uids.stream().map(uid -> origin(open.uidValidity(), uid)).toList());
      return Optional.empty();
    } catch (MessagingException e) {
      return Optional.of(e);
    }
  }

  private void told(String folder, MessagingException e) {
    if (Diagnosis.isLostRace(e)) {
      LOG.info("some mails left the inbox meanwhile; the rest is filed away at the next look");
      return;
    }
    hindrances.failed(
        folder,
        "les courriels traités ne peuvent pas y être rangés : le serveur répond « "
            + Diagnosis.said(settings, e)
            + " »",
        String.valueOf(
            Diagnosis.of(settings, "cannot move mails to the folder " + folder, e).getMessage()));
  }

  /** By origin, in the order of the inbox. */
  private Map<String, Lying> lying(OpenInbox open) {
    Map<String, Lying> byOrigin = new LinkedHashMap<>();
    try {
      for (Lying mail : open.list()) {
        if (!mail.deleted()) {
          byOrigin.put(origin(open.uidValidity(), mail.uid()), mail);
        }
      }
    } catch (MessagingException e) {
      throw Diagnosis.of(settings, "cannot list the folder " + settings.inbox(), e);
    }
    return byOrigin;
  }

  String origin(long uidValidity, long uid) {
    return settings.inbox() + ";" + uidValidity + ";" + uid;
  }

  /** The open inbox, opened anew if it broke during a look, as long as its UIDs still count. */
  synchronized OpenInbox same(long uidValidity) {
    OpenInbox open = inbox != null && inbox.usable() ? inbox : reopened();
    if (open.uidValidity() != uidValidity) {
      throw Diagnosis.of(
          settings,
          "cannot go on with this look",
          new MessagingException("the folder was made anew, the next look starts from scratch"));
    }
    return open;
  }

  private OpenInbox answering() {
    return inbox != null && inbox.answers() ? inbox : reopened();
  }

  private OpenInbox reopened() {
    close();
    try {
      OpenInbox open = OpenInbox.open(settings);
      inbox = open;
      return open;
    } catch (MessagingException e) {
      throw Diagnosis.ofOpening(settings, e);
    }
  }

  /** Says that a mail cannot be fetched. */
  void unfetched(String origin, String why) {
    hindrances.failed(
        origin,
        "ce courriel ne peut pas être relevé : " + why,
        "cannot be fetched, the others are taken in: " + why);
  }

  void lookedWell() {
    lastGoodLook = clock.instant();
  }

  /**
   * When the inbox was last seen as a whole, or a batch of its mails was last fetched; the making
   * of this object before the first look.
   */
  public Instant lastGoodLook() {
    return lastGoodLook;
  }

  /** Hangs up; the next look would connect again. */
  @Override
  public synchronized void close() {
    if (inbox != null) {
      inbox.close();
      inbox = null;
    }
  }
}
