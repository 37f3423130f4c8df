/**
 * What structures marked confidential, for whoever decides on a request for documents. It is the
 * Region's alone.
 *
 * <p><b>A mark is no refusal</b>: article 6.1 holds "sous réserve des dispositions légales", and
 * {@link fr.comop.summary.marked.Reminder} says which. The list helps to decide, and decides
 * nothing.
 */
@NullMarked
package fr.comop.summary.marked;

import org.jspecify.annotations.NullMarked;
