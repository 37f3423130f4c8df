/**
 * Takes a raw mail apart (MIME).
 *
 * <p><b>Mails are taken apart by our own reading of MIME</b>, headers by Angus Mail: on the cases
 * that people really send mime4j 0.8.14 loses the attachments of all four mails with a wrong
 * boundary, and Angus Mail in its lenient mode those of three.
 */
@NullMarked
package fr.comop.intake.mail;

import org.jspecify.annotations.NullMarked;
