/** The commands of what is paid for a structure’s year, and of what the service thinks of it. */
@NullMarked
package fr.comop.cli.funding;

import org.jspecify.annotations.NullMarked;
