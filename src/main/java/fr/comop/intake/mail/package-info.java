/**
 * Takes a raw mail apart (MIME).
 *
 * <p><b>Mails are taken apart by our own reading of MIME</b>, headers by Angus Mail: on the cases
 * that people really send mime4j 0.8.14 loses the attachments of all four mails with a wrong
 * boundary, and Angus Mail in its lenient mode those of three.
 *
 * <p><b>Who wrote a mail and whether it may be answered are two questions</b> ({@code Hand}): a
 * header that forbids automatic answers stands on mails of people too, which are read and filed,
 * and answered by a person.
 *
 * <p><b>A mail that is signed as a whole is opened, and its signature not looked at</b>: whose a
 * mail is, its address says. Of Bouncy Castle only ASN.1 is used, read as a stream, for no other
 * library here reads its pieces of unknown length.
 */
@NullMarked
package fr.comop.intake.mail;

import org.jspecify.annotations.NullMarked;
