/**
 * Builds the objects of comop, once, by their constructors: a small room of wiring for each
 * capability, in the order in which they need one another, composed by {@link
 * fr.comop.wiring.House}. The only place that knows which adapter stands behind an interface.
 *
 * <p><b>Each room of wiring holds what one capability needs</b>, and {@code House} composes them; a
 * rehearsal replaces two functions ({@code House.Variation}), tests a clock and a configuration. No
 * framework of injection: what depends on what is read in the constructors.
 */
@NullMarked
package fr.comop.wiring;

import org.jspecify.annotations.NullMarked;
