package fr.comop.intake;

import fr.comop.archive.Sha256;
import fr.comop.intake.arrival.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What staff took back: the rows stay, marked, and count no more. Called inside a transaction. */
public interface Withdrawals {
  /**
   * Why something was taken back.
   *
   * @param who took it back, as the audit trail names them
   */
  record Why(String reason, String who, Instant at) {}

  /**
   * A submission, whether it stands or not.
   *
   * @param fileName of the original
   * @param withdrawnAt null while it stands, as what follows
   * @param withdrawnBy who took it back, as the audit trail names them
   * @param withdrawnWhy the reason they gave
   */
  record Filed(
      long id,
      String reference,
      long arrival,
      Channel channel,
      String fileName,
      Sha256 sha256,
      String beneficiary,
      String form,
      int year,
      Instant receivedAt,
      @Nullable Instant withdrawnAt,
      @Nullable String withdrawnBy,
      @Nullable String withdrawnWhy) {
    /** Whether it counts for anything. */
    public boolean stands() {
      return withdrawnAt == null;
    }

    /** Why it was taken back; null while it stands. */
    public @Nullable Why why() {
      return withdrawnAt == null || withdrawnBy == null || withdrawnWhy == null
          ? null
          : new Why(withdrawnWhy, withdrawnBy, withdrawnAt);
    }
  }

  /** The submission of this reference, in capitals. */
  Optional<Filed> find(String reference);

  /** What an arrival became, in the order in which it was stored. */
  List<Filed> of(long arrival);

  /** Takes back a submission. */
  void withdraw(long submission, Why why);

  /**
   * Takes back the signed copies that came with an arrival.
   *
   * @param sha256 of the only one that is meant; null for all
   * @return references of the submissions that they were joined to
   */
  List<String> withdrawSigned(long arrival, @Nullable Sha256 sha256, Why why);

  /** Lets a document in another form wait for a person again, as if nobody had examined it. */
  void reopen(long exhibit);

  /** Puts an arrival into quarantine again, nobody's, wherever its mail or file now lies. */
  void putBack(long arrival, String reason, Instant now);

  /** Lets the same file be entered once more, as if this arrival had never been. */
  void free(long arrival);
}
