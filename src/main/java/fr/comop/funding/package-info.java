/**
 * The money of a convention (art. 3): what was promised for a year, what was paid of it, and what
 * the service thinks of the year that it paid for. It knows no file and no database.
 *
 * <p><b>A payment is known by the finance system's reference.</b> The same one twice is one
 * payment, and is told; the same reference with another amount is a mistake of somebody, and
 * refused.
 *
 * <p><b>Nothing is deleted.</b> A payment entered by mistake stays with its reason; an opinion is
 * replaced by a later one, which does not make the earlier one unsaid.
 *
 * <p><b>More paid than promised is told, not refused:</b> the finance system knows what was paid,
 * and the amount in the convention's file may be what is wrong.
 */
@NullMarked
package fr.comop.funding;

import org.jspecify.annotations.NullMarked;
