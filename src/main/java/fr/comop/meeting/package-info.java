/**
 * Meetings of the committee (convention, art. 4.4 and 5): planned, convened, answered, attended.
 *
 * <p><b>A meeting counts for the calendar year in which it is held.</b> Article 5 asks the parties
 * to meet "à minima une fois par an": a meeting of January about last year's reports is this
 * year's.
 *
 * <p><b>Everybody whom a structure names is invited</b>: its contact, who opens the mail, its
 * director and its legal representative, one of whom sits in the committee. Who comes is theirs to
 * say.
 *
 * <p><b>One mail a structure, whose calendar names its own people alone</b>: the addresses of
 * others are nobody's business.
 *
 * <p><b>The organiser is the address that comop writes from</b>, so that calendars answer to the
 * mailbox that comop reads. An answer is entered as what somebody announced, never as attendance:
 * who was there is what staff say afterwards.
 *
 * <p><b>An answer is believed from those who were invited alone</b>, about the meeting as it
 * stands: the attendee that it names and its sender have to be of one structure. What somebody else
 * says goes to a person; what is about a day that was given up since is left.
 */
@NullMarked
package fr.comop.meeting;

import org.jspecify.annotations.NullMarked;
