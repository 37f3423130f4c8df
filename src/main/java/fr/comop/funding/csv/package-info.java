/**
 * What the finance system exports. The one part of its room that knows a library for CSV.
 *
 * <p><b>All or nothing:</b> a file with a wrong line enters no payment, so that it can be mended
 * and read again without anybody asking which half of it counts.
 */
@NullMarked
package fr.comop.funding.csv;

import org.jspecify.annotations.NullMarked;
