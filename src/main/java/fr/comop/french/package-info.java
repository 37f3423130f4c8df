/**
 * French as people write it and as they are written to: numbers, days, instants, words but for what
 * people write differently, slips of the pen, typesetting. Pure functions; knows nothing else of
 * the house.
 *
 * <p>What people type is read by our own hand. {@code NumberFormat} and {@code DateTimeFormatter}
 * of the JDK stop at the first sign that they do not know and call it done, or refuse one no-break
 * space for another; libraries that guess a format say one thing where people may have meant two.
 * What may be a thousand as well as one and a bit is asked about, never guessed.
 */
@NullMarked
package fr.comop.french;

import org.jspecify.annotations.NullMarked;
