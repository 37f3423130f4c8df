/** The commands of what was received: looked at, recorded, examined, waived, withdrawn. */
@NullMarked
package fr.comop.cli.received;

import org.jspecify.annotations.NullMarked;
