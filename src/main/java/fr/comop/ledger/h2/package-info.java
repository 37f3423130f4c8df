/**
 * What H2 itself runs, where PostgreSQL has words of its own: triggers and functions, which a store
 * names by class, and the file system that it writes to. So they keep their names, and are public.
 */
@NullMarked
package fr.comop.ledger.h2;

import org.jspecify.annotations.NullMarked;
