/** A campaign played through in memory: a copy of the store, a story, a clock that leaps. */
@NullMarked
package fr.comop.simulation;

import org.jspecify.annotations.NullMarked;
