/**
 * From what arrived to a submission and its answer: the line of treatment ({@link Intake}) and what
 * staff may do about it.
 *
 * <pre>{@code
 * sql, folder, mailbox, mail, container
 *   intake -> answer -> assessment -> identification -> arrival
 * }</pre>
 *
 * <p>Arrows lead to what is known, over whatever stands between; {@code HouseTest} holds them, and
 * none leads back. The ways in and the store know this line; it knows none of them.
 */
@NullMarked
package fr.comop.intake;

import org.jspecify.annotations.NullMarked;
