package fr.comop.intake;

import java.time.Instant;

/**
 * Something that stands in the way of taking in or filing away, for staff to see.
 *
 * @param way "mailbox" or "folder"
 * @param place what refuses: a folder of the mailbox, a file of the shared folder
 * @param what what is wrong with it, in French
 * @param since when it was first met
 */
public record Hindrance(String way, String place, String what, Instant since) {}
