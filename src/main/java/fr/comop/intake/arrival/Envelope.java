package fr.comop.intake.arrival;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an arrival before its files are read.
 *
 * @param from bare address of the sender, in lower case; null when there is none, or none that can
 *     be read
 * @param replyTo where answers are to go, in lower case; null when it is the sender
 * @param subject decoded, without line breaks; "" when there is none
 * @param messageId with its angle brackets, at most 900 characters; null when missing
 * @param references message ids of the thread, oldest first, without {@code messageId}
 * @param sent the sender's own claim (header Date), kept but never trusted; null when missing
 * @param hand by whose hand it seems to be written, and so whether it may be answered by itself
 * @param body the readable text, at most 20,000 characters; what an HTML one cites has "> " before
 *     each line, what it strikes out "~~" around it
 * @param links addresses that its HTML leads to, shown or not, at most 100
 * @param attachments every file in it, in order, those of forwarded mails included
 * @param tooLarge names of the files above the size limit, which were not taken out of the mail
 * @param calendar what a calendar answers to an invitation, as it is written, at most 64 KiB; null
 *     when none does
 */
public record Envelope(
    @Nullable String from,
    @Nullable String replyTo,
    String subject,
    @Nullable String messageId,
    List<String> references,
    @Nullable Instant sent,
    Hand hand,
    String body,
    List<String> links,
    List<Attachment> attachments,
    List<String> tooLarge,
    @Nullable String calendar) {

  /** The line of a body under which the text of a mail stands that is enclosed in this one. */
  public static final String ENCLOSED = "[Courriel joint]";

  /** That of a file which came by itself, under its name. */
  public static Envelope ofFile(Attachment file) {
    return ofFiles(file.name(), List.of(file), List.of());
  }

  /**
   * That of files which came by themselves.
   *
   * @param name of the first of them
   */
  public static Envelope ofFiles(String name, List<Attachment> files, List<String> tooLarge) {
    return new Envelope(
        null, null, name, null, List.of(), null, Hand.PERSON, "", List.of(), files, tooLarge, null);
  }

  /** Whether it is a trial: checked and answered in full, and counting for nothing. */
  public boolean trial() {
    return Trial.headed(subject);
  }
}
