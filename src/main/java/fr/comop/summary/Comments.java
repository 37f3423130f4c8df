package fr.comop.summary;

import java.time.Instant;
import java.util.List;

/** What structures say of their own pages. Called inside a transaction. */
public interface Comments {
  /** All of them, by receipt. */
  List<Comment> all();

  /**
   * Says that a reply is one, in place of what was said of it before.
   *
   * @param reply its id
   * @param year of the page
   */
  void link(long reply, int year, String who, Instant now);
}
