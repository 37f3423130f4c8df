package fr.comop.intake.arrival;

import fr.comop.archive.Sha256;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The inbox table: what was received and what became of it. Called inside a transaction. */
public interface Arrivals {
  /**
   * Enters an arrival, unless its origin is known already.
   *
   * @return its id; empty when it is known
   */
  Optional<Long> enter(Delivery delivery, Sha256 sha256, long size, Instant now);

  /**
   * Notes a file of an arrival by the folder, which may hold several.
   *
   * @param ordinal which of them it is, from 1
   */
  void hold(long id, int ordinal, Delivery file, Sha256 sha256, long size);

  /** Notes how it reached the service, which was neither mailbox nor folder. */
  void handedIn(long id, Handing handing);

  /** How it reached the service; empty for what came by mailbox or folder. */
  Optional<Handing> handing(long id);

  /** What became of those of these origins that are known. */
  Map<String, ArrivalState> states(Channel channel, Collection<String> origins);

  /** Ids of what waits to be read and may be tried at this instant, first received first. */
  List<Long> waiting(Instant now, int most);

  /**
   * Takes hold of one that waits, until the transaction ends.
   *
   * @return empty when somebody else holds it or it waits no more
   */
  Optional<Arrival> claim(long id);

  /** Any arrival. */
  Optional<Arrival> find(long id);

  /**
   * The mail of these very bytes that was put aside, or rejected, and moved out of the inbox: found
   * in the inbox again, it is the same arrival, which somebody dragged back.
   */
  Optional<Arrival> draggedBack(Delivery delivery, Sha256 sha256);

  /**
   * Says that an arrival lies in the inbox again, and lets it be read anew unless a person has
   * judged it.
   */
  void backAt(Arrival arrival, String origin);

  /** Whether the very same mail came before. */
  boolean sameBytesBefore(Arrival arrival);

  /** Counts one more try, not to be repeated before {@code next}. */
  void attempted(long id, Instant next);

  /** Lets what waits for another try be tried now; that counts as no try. */
  void hasten(Instant now);

  /** Notes who sent it and under what subject, for staff to see. */
  void describe(long id, @Nullable String sender, String subject);

  /** Everything that was received, oldest first. */
  List<Arrival> all();

  /** Says what became of it. */
  void decide(long id, ArrivalState state, @Nullable String reason, Instant now);

  /** Lets it be read again; staff may say whose it is. */
  void release(long id, @Nullable String assigned);

  /** Notes whom an arrival in quarantine may concern, by what its workbooks say. */
  void concerns(long id, Set<String> beneficiaries);

  /** What is unread or in quarantine, oldest first. */
  List<Pending> pending();

  /** What is in quarantine, oldest first. */
  List<Arrival> quarantined();

  /** Whether something waits to be read, now or later. */
  boolean anyWaiting();
}
