/**
 * What H2 itself runs, where PostgreSQL has words of its own: triggers and functions, which a store
 * names by class. So they keep their names, and are public.
 */
@NullMarked
package fr.comop.ledger.h2;

import org.jspecify.annotations.NullMarked;
