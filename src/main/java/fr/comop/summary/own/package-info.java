/**
 * A structure's own page: sent to it before the committee meets, so that it can say what it thinks
 * of it.
 *
 * <p><b>It shows what the structure said, whole, and what was paid to it.</b> It shows no total: a
 * structure knows its own number, and what a total changed by between two sendings would tell that
 * of somebody else. Nor does it show the service's opinion, which is on the way to a decision.
 *
 * <p><b>Its answer to that mail is its comment</b>: what waits in {@code comop replies} stands
 * beside the opinion; what came another way a person links.
 */
@NullMarked
package fr.comop.summary.own;

import org.jspecify.annotations.NullMarked;
