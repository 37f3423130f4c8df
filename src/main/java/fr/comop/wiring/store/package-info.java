/**
 * Opens the store and the archive where the settings say they are: to work with, to look at only,
 * or to make anew. What stands in the way of it is said in French, with what to do.
 */
@NullMarked
package fr.comop.wiring.store;

import org.jspecify.annotations.NullMarked;
