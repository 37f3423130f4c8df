package fr.comop.intake.arrival;

import fr.comop.archive.Sha256;

/**
 * One file that came with a mail, or the dropped file itself; its bytes are in the archive.
 *
 * @param name as the sender gave it, decoded; at most 200 characters, never a path; "" when it had
 *     none
 * @param size in bytes
 * @param inText whether the text of the mail shows it: a picture among the words, or in the
 *     signature
 */
public record Attachment(String name, Sha256 sha256, long size, boolean inText) {
  /** A file that stands for itself. */
  public Attachment(String name, Sha256 sha256, long size) {
    this(name, sha256, size, false);
  }
}
