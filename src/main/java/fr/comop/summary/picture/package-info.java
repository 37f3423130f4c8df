/**
 * Pictures out of the archive, as they may be shown: made anew by {@code paper}, small.
 *
 * <p><b>No byte of what was received leaves</b>: what a picture says of where, when and by whom it
 * was taken is gone with what it was written in, and so is whatever hides in it. One that Java does
 * not decode, or that is too large, is not shown.
 */
@NullMarked
package fr.comop.summary.picture;

import org.jspecify.annotations.NullMarked;
