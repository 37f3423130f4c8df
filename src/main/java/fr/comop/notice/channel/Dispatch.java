package fr.comop.notice.channel;

import fr.comop.archive.Sha256;
import fr.comop.notice.Notice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter that was handed over for leaving, and how far its way out has got. Immutable.
 *
 * @param notice its number
 * @param caseId of its case
 * @param pdf of its bytes in the archive, as they were approved
 * @param address the window's lines, the town last
 * @param handedOver when
 * @param course how far it has got
 * @param version counts its changes
 */
public record Dispatch(
    long notice,
    long caseId,
    Way way,
    Sha256 pdf,
    List<String> address,
    Instant handedOver,
    Course course,
    int version) {
  private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
  private static final int FEWEST_LINES = 3;
  private static final int MOST_LINES = 6;
  private static final int LONGEST_LINE = 38;
  private static final int DIGITS = 8;

  /** Copies the lines. */
  public Dispatch {
    address = List.copyOf(address);
  }

  /** How far it has got. */
  public enum State {
    /** Nothing was done. */
    WAITING,
    /** All lies ready that leaves with the next step. */
    PREPARED,
    /** The provider was told to send it, and may have understood. */
    SUBMITTED,
    /** The provider has it, and is asked what becomes of it. */
    GIVEN,
    /** The channel has nothing more to do with it. */
    DONE
  }

  /**
   * How far a letter's way out has got; all of it that changes.
   *
   * @param providerId by which a provider knows it; null where none does, or not yet
   * @param asked when the provider was last asked about it; null for never
   * @param trouble what keeps it, a French sentence for staff; null for nothing
   * @param troubled since when
   */
  public record Course(
      State state,
      @Nullable String providerId,
      @Nullable Instant asked,
      @Nullable String trouble,
      @Nullable Instant troubled) {}

  /**
   * One that is to leave.
   *
   * @param address three to six lines of at most 38 characters (NF Z10-011)
   * @throws IllegalArgumentException when the address is none
   */
  public static Dispatch of(
      long notice, long caseId, Way way, Sha256 pdf, List<String> address, Instant handedOver) {
    if (address.size() < FEWEST_LINES
        || address.size() > MOST_LINES
        || address.stream().anyMatch(one -> one.isBlank() || one.length() > LONGEST_LINE)) {
      throw new IllegalArgumentException(
          "an address has 3 to 6 lines of 1 to 38 characters, not " + address);
    }
    return new Dispatch(
        notice,
        caseId,
        way,
        pdf,
        address,
        handedOver,
        new Course(way.isCarried() ? State.WAITING : State.DONE, null, null, null, null),
        0);
  }

  /** How far it has got. */
  public State state() {
    return course.state();
  }

  /** By which a provider knows it; null where none does, or not yet. */
  public @Nullable String providerId() {
    return course.providerId();
  }

  /** When the provider was last asked about it; null for never. */
  public @Nullable Instant asked() {
    return course.asked();
  }

  /** What keeps it, a French sentence for staff; null for nothing. */
  public @Nullable String trouble() {
    return course.trouble();
  }

  /** Since when something keeps it; null for nothing. */
  public @Nullable Instant troubled() {
    return course.troubled();
  }

  /** "LR-0003". */
  public String reference() {
    return Notice.NUMBERING.reference(notice);
  }

  /**
   * Its own name with a provider, "LR-0003-1f2e3d4c": the same number of another store, such as one
   * of a trial, is another letter.
   */
  public String mark() {
    return reference() + "-" + pdf.hex().substring(0, DIGITS);
  }

  /** The day it was handed over, in France. */
  public LocalDate day() {
    return LocalDate.ofInstant(handedOver, FRANCE);
  }

  /** The same, further on. */
  public Dispatch in(State further) {
    return on(new Course(further, providerId(), asked(), trouble(), troubled()));
  }

  /** The same, known to a provider by this id; by none for null. */
  public Dispatch known(@Nullable String id) {
    return on(new Course(state(), id, asked(), trouble(), troubled()));
  }

  /** The same after the provider was asked about it. */
  public Dispatch askedAt(Instant now) {
    return on(new Course(state(), providerId(), now, trouble(), troubled()));
  }

  /** The same with what keeps it; the same trouble keeps the day it began. */
  Dispatch troubled(@Nullable String what, Instant now) {
    boolean same = what != null && what.equals(trouble());
    return on(
        new Course(
            state(), providerId(), asked(), what, what == null ? null : same ? troubled() : now));
  }

  private Dispatch on(Course further) {
    return new Dispatch(notice, caseId, way, pdf, address, handedOver, further, version);
  }
}
