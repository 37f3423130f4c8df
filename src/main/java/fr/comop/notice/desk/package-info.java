/**
 * What staff do in a case, and what happens in one by itself: look up, ask the guards, add the act,
 * write the audit line, in one transaction in which nobody else can act in the case.
 *
 * <p><b>A command makes a step</b> ({@code Step}); {@code Proceedings} takes it, or says what would
 * come of it. What keeps it from being taken is told all at once, a line each.
 *
 * <p><b>The world is looked up while the case is held</b>, so that what was presented a moment ago
 * stops what would accuse its sender. Whatever waits for a person counts, of whichever year comop
 * takes it to be: nobody has judged that either.
 *
 * <p><b>By itself</b> ({@code Watch}) a case opens, a document joins or is struck, and nothing
 * else.
 */
@NullMarked
package fr.comop.notice.desk;

import org.jspecify.annotations.NullMarked;
