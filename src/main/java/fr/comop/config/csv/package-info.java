/**
 * Contacts as staff keep them, in a table out of Excel. The one part of its room that knows a
 * library for CSV.
 */
@NullMarked
package fr.comop.config.csv;

import org.jspecify.annotations.NullMarked;
