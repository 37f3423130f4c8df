/**
 * What programs read of the same views. Names and words of it stay as they are; instants are UTC,
 * days are days in France, and what is not known is absent.
 */
@NullMarked
package fr.comop.cli.json;

import org.jspecify.annotations.NullMarked;
