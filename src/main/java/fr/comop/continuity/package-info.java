/**
 * Sees to it that a changed configuration loses nothing that the store holds.
 *
 * <p><b>What was once asked for is kept</b> ({@code Memory}), document by document, by every start
 * and every command that writes; the next one compares. The store's own rows would not do: a
 * programme for a year that asks for none may lie in it, and a mail of somebody's must not stop the
 * next start. What is kept and asked for no more counts only where something came in or was sent
 * about it, so that a plan may be changed freely before.
 *
 * <p><b>An id is put back, never carried over.</b> References, Message-IDs, the journal of the
 * archive and the audit trail name structures and forms by it: a command that renamed rows would
 * make these untrue. People see names, which may change. What really ended is confirmed once
 * ({@code Continuity.part}), on the audit trail; a structure that a convention was terminated for
 * is no such case, it keeps its entry.
 */
@NullMarked
package fr.comop.continuity;

import org.jspecify.annotations.NullMarked;
