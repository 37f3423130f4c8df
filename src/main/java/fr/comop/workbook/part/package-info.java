/**
 * What the readers and copiers of the three formats share: XML parts and zip packages, and the
 * bounds of bytes, counts and time that no file gets past. Knows no format and no form.
 *
 * <p>Two XML parsers, each for what it is better at. Readers use Aalto, which tokenises a part in
 * some two thirds of Woodstox’s time but knows no bounds: {@code BoundedXml} gives up on depth, on
 * attributes, on tags and texts above 512 kB and on thousands of names, and {@code Parsers} forgets
 * the names met every hundred parts. Copies go through Woodstox ({@code XmlCopy}), which writes as
 * well, keeps every namespace as it stands and has bounds of its own; the parts copied are few.
 *
 * <p>Elements are told by namespace, not by name alone ({@code Vocabulary}): what later versions of
 * programs add calls its elements as the standard calls its own, {@code x15:workbookPr} for one.
 * Parts are found without regard to case or slashes ({@code ZippedParts}), as Excel finds them.
 * What is encrypted with the password that Excel gives by itself is decrypted into a file of its
 * own for as long as it is read ({@code Locked}).
 *
 * <p>A reading that takes too long is interrupted, not left behind ({@code WatchedReading}): it
 * runs on the caller’s thread, and our readers look up at each block of bytes or row. To hand it to
 * another thread took a tenth of its time. POI does not look up: what it reads and marks runs on a
 * thread that may be left behind ({@code xls.Aside}).
 */
@NullMarked
package fr.comop.workbook.part;

import org.jspecify.annotations.NullMarked;
