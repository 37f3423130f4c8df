/** A campaign lived through by the parts of the service, over a store of its own. */
@NullMarked
package fr.comop.rehearsal;

import org.jspecify.annotations.NullMarked;
