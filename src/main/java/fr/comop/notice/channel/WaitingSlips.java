package fr.comop.notice.channel;

import fr.comop.desk.TakenBack;
import java.util.List;
import java.util.Optional;

/** Slips that came without their day; none is ever deleted. Called inside a transaction. */
public interface WaitingSlips {
  /**
   * Adds one, and returns it with its id.
   *
   * @throws RuntimeException when this scan came for this letter before ({@code Ledger.isRepeat})
   */
  WaitingSlip add(WaitingSlip slip);

  /** Notes that one shows nothing. */
  void strike(long id, TakenBack why);

  Optional<WaitingSlip> find(long id);

  /** All that came for a letter, in the order in which they came. */
  List<WaitingSlip> of(long notice);
}
