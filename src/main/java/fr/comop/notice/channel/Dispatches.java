package fr.comop.notice.channel;

import java.util.List;
import java.util.Optional;

/** What was handed over for leaving. Called inside a transaction. */
public interface Dispatches {
  /**
   * Adds one, in the transaction of the act that hands it over.
   *
   * @throws RuntimeException when this letter was handed over before ({@code Ledger.isRepeat})
   */
  void add(Dispatch dispatch);

  /**
   * Keeps how far one has got.
   *
   * @return whether it was still as it was when {@code dispatch} was read
   */
  boolean put(Dispatch dispatch);

  Optional<Dispatch> find(long notice);

  /** Those that a channel still has something to do with, by their letters' numbers. */
  List<Dispatch> open();

  /** All of them, by their letters' numbers. */
  List<Dispatch> all();
}
