package fr.comop.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Replies that wait for a person, and those dealt with. Called inside a transaction. */
public interface Replies {
  /** Stores one, unless its arrival has one already. */
  void add(Reply reply);

  /** All of them, oldest first. */
  List<Reply> all();

  /** One of them. */
  Optional<Reply> find(long id);

  /** Says that it is dealt with. */
  void done(long id, String who, Instant now);

  /** Those that wait, oldest first. */
  default List<Reply> waiting() {
    return all().stream().filter(one -> one.doneAt() == null).toList();
  }
}
