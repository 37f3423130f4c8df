/**
 * How long what is kept stays, and how it is destroyed: public archives only with the visa of the
 * archives (Code du patrimoine, art. L.212-2).
 *
 * <p><b>Three steps, each a person's</b>: what is due by the rules is proposed; a bordereau lists
 * it, thing by thing, with a digest of each; with the number of the visa what that list says is
 * destroyed, and nothing else: what changed since, what an open case or a lawsuit needs, what the
 * rules no longer name stays. Nothing is ever destroyed by itself.
 *
 * <p><b>A thing is what hangs together</b>: an arrival with all that was read of it and answered, a
 * case with its acts and letters. Its rows go in one transaction, its originals once no row of
 * anything else names them; so whatever breaks off can be done again with the same list.
 *
 * <p><b>The audit trail stays</b>: it proves that it was done rightly. The list and the bordereau
 * stay in the archive, for the same reason.
 */
@NullMarked
package fr.comop.retention;

import org.jspecify.annotations.NullMarked;
