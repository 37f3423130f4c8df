/**
 * French as people write it and as they are written to: numbers, days, instants, words but for what
 * people write differently, slips of the pen, typesetting. Pure functions; knows nothing else of
 * the house.
 *
 * <p>What people type is read by our own hand. {@code NumberFormat} and {@code DateTimeFormatter}
 * of the JDK stop at the first sign that they do not know and call it done, or refuse one no-break
 * space for another; libraries that guess a format say one thing where people may have meant two.
 * What may be a thousand as well as one and a bit is asked about, never guessed.
 *
 * <p><b>Numbers and days as people type them are read here</b>, not by {@code java.text}: that
 * stops at the first letter it does not know and takes what came before, reads "1.500" as one and a
 * half in one locale and as fifteen hundred in another, and never says that it guessed. Here a text
 * is read whole or not at all, and what can be read in two ways is told.
 */
@NullMarked
package fr.comop.french;

import org.jspecify.annotations.NullMarked;
