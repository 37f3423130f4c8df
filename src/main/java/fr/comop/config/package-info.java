/**
 * Reads what people change: settings, forms, conventions.
 *
 * <p><b>A JSON Schema says again what a reader of {@code config} says</b>, for editors read no
 * Java. The two cannot drift: a test asks the reader for the keys it knows at each place, and has
 * both refuse the same broken examples. What needs more than the file itself, the reader alone
 * knows.
 */
@NullMarked
package fr.comop.config;

import org.jspecify.annotations.NullMarked;
