/**
 * The log of a service that runs: a line an arrival and a line a mail, each with its reference,
 * which every line has that is written meanwhile. Addresses are taken out of whatever is written,
 * for servers name them in what they answer, and exceptions in what they say.
 */
@NullMarked
package fr.comop.log;

import org.jspecify.annotations.NullMarked;
