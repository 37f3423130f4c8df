/**
 * What a file is, what it holds when it is unfolded, and whose it is: by its bytes, never by its
 * name.
 */
@NullMarked
package fr.comop.intake.identification;

import org.jspecify.annotations.NullMarked;
