/** How calendar files are written, whatever is in them. */
@NullMarked
package fr.comop.ical;

import org.jspecify.annotations.NullMarked;
