/** Directories that outlive a power cut and are nobody else's. */
@NullMarked
package fr.comop.disk;

import org.jspecify.annotations.NullMarked;
