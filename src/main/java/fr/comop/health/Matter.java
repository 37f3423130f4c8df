package fr.comop.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was red, and what the operator was told of it.
 *
 * @param key of what was red
 * @param opened when it was first red: all that is told of it is one thread
 * @param since when it is red, or was last
 * @param told when the operator was told that it is red; null when not
 * @param well since when it is well again; null while it is red
 * @param wellTold when the operator was told that it is well; null when not
 * @param relapses how often it was red again within the hour after they had been told that it is
 *     well
 */
public record Matter(
    String key,
    Instant opened,
    Instant since,
    @Nullable Instant told,
    @Nullable Instant well,
    @Nullable Instant wellTold,
    int relapses) {

  /** One of which nobody was told. */
  static Matter of(String key, Instant since) {
    return new Matter(key, since, since, null, null, null, 0);
  }

  Matter since(Instant earlier) {
    return new Matter(key, opened, earlier, told, well, wellTold, relapses);
  }

  Matter told(Instant at) {
    return new Matter(key, opened, since, at, null, null, relapses);
  }

  Matter well(@Nullable Instant at) {
    return new Matter(key, opened, since, told, at, wellTold, relapses);
  }

  Matter wellTold(Instant at) {
    return new Matter(key, opened, since, told, well, at, relapses);
  }

  Matter relapsed(Instant again) {
    return new Matter(key, opened, again, null, null, null, relapses + 1);
  }
}
