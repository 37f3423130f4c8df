/** The program itself: its entry, the wiring of its objects, its commands. */
@NullMarked
package fr.comop.app;

import org.jspecify.annotations.NullMarked;
