/** Where the program starts, and where the clock is wound. */
@NullMarked
package fr.comop.app;

import org.jspecify.annotations.NullMarked;
