package fr.comop.intake.arrival;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands in the way of taking in, filing away or answering, for staff to see.
 *
 * @param way "mailbox", "folder", or "press" for documents to sign
 * @param place what refuses: a folder of the mailbox, a file of the shared folder, a document
 * @param what what is wrong with it, in French
 * @param since when it was first met
 * @param unread the structure's folder in which something may lie that nobody could read; null for
 *     none
 */
public record Hindrance(
    String way, String place, String what, Instant since, @Nullable String unread) {
  /** One that keeps nothing from being read. */
  public Hindrance(String way, String place, String what, Instant since) {
    this(way, place, what, since, null);
  }
}
