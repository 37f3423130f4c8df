/** The tables that summaries read alone. */
@NullMarked
package fr.comop.summary.sql;

import org.jspecify.annotations.NullMarked;
