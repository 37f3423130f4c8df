/** Commands for whoever runs comop: what keeps it, moves it, and clears it. */
@NullMarked
package fr.comop.cli.it;

import org.jspecify.annotations.NullMarked;
