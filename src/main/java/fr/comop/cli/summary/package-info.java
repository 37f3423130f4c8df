/**
 * The commands of what is made of a year and given out, and of what may be: summaries, exports,
 * marks, consents.
 */
@NullMarked
package fr.comop.cli.summary;

import org.jspecify.annotations.NullMarked;
