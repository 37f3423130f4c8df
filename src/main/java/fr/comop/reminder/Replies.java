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

  /** The requests for more time of a beneficiary for a year that wait, oldest first. */
  default List<Reply> requests(String beneficiary, int year) {
    return waiting().stream()
        .filter(one -> one.label() == ReplyLabel.EXTENSION)
        .filter(one -> one.beneficiary().equals(beneficiary) && one.year() == year)
        .toList();
  }

  /** Those that wait, oldest first. */
  default List<Reply> waiting() {
    return all().stream().filter(one -> one.doneAt() == null).toList();
  }
}
