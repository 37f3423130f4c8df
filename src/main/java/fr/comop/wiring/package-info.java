/**
 * Builds the objects of comop, once, by their constructors: a small room of wiring for each
 * capability, in the order in which they need one another, composed by {@link
 * fr.comop.wiring.House}. The only place that knows which adapter stands behind an interface.
 */
@NullMarked
package fr.comop.wiring;

import org.jspecify.annotations.NullMarked;
