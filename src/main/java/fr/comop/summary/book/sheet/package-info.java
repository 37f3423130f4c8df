/**
 * Workbooks that are handed out, from plain descriptions of their sheets: the only part of {@code
 * summary} that knows POI.
 *
 * <p>POI makes what is rich and small: styles, tables, links, page set-up, charts. The lines of the
 * sheets are poured into its package while that is copied ({@link
 * fr.comop.summary.book.sheet.Pouring}), so that memory does not grow with them.
 *
 * <p>No cell holds a formula: a text that begins as one does is stored as a text, and stays one
 * when somebody edits it. What does not fit on a sheet goes on on the next; a text too long for a
 * cell ends in words that say so.
 */
@NullMarked
package fr.comop.summary.book.sheet;

import org.jspecify.annotations.NullMarked;
