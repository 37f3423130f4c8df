/** The originals, kept byte for byte and named by their content. */
@NullMarked
package fr.comop.archive;

import org.jspecify.annotations.NullMarked;
