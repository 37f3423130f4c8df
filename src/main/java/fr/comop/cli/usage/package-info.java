/** The command line's own words: the help of each command, and what is said of a wrong use. */
@NullMarked
package fr.comop.cli.usage;

import org.jspecify.annotations.NullMarked;
