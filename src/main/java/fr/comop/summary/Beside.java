package fr.comop.summary;

import fr.comop.consent.Leave;
import java.util.List;

/**
 * What stands beside a structure's documents.
 *
 * @param comments what it says of its own page of the year, by receipt
 * @param leave what it agreed to, for those who decide what leaves; nothing for others
 */
public record Beside(List<Comment> comments, Leave leave) {
  /** Nothing. */
  public static final Beside NOTHING = new Beside(List.of(), Leave.NONE);

  /** The same where comments say nothing that is marked. */
  Beside without(Marked marked) {
    return new Beside(comments.stream().map(marked::without).toList(), leave);
  }

  /** The same for others than the Region. */
  Beside shown() {
    return new Beside(comments, Leave.NONE);
  }
}
