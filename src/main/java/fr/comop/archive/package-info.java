/** Originals, kept whatever happens. */
@NullMarked
package fr.comop.archive;

import org.jspecify.annotations.NullMarked;
