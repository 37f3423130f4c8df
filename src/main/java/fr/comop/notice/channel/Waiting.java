package fr.comop.notice.channel;

import java.util.Optional;

/** A way on which nothing leaves for now: letters wait, and staff are told why. */
public record Waiting(Way way, String why) implements Channel {
  @Override
  public Optional<String> carry(Dispatch dispatch) {
    return Optional.of(why);
  }
}
