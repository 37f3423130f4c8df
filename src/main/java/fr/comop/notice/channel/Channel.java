package fr.comop.notice.channel;

import java.util.Optional;

/** A way on which letters leave the house. Used by one thread. */
public interface Channel {
  /** Which. */
  Way way();

  /**
   * Goes as far with a letter as it gets, whatever was done before and not told.
   *
   * @return what staff have to look after, a French sentence; empty for nothing
   * @throws ChannelUnavailable when it can't go on now, and is to try again
   */
  Optional<String> carry(Dispatch dispatch) throws ChannelUnavailable;

  /**
   * Ends a round, after the last letter.
   *
   * @throws ChannelUnavailable as above
   */
  default void endRound() throws ChannelUnavailable {}
}
