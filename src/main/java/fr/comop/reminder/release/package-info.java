/**
 * Whether reminders leave by themselves: from the day on which a person said so, once a store.
 *
 * <p><b>Once a store, not once a campaign or convention.</b> What is dangerous is the first time:
 * the contacts may be the invented ones, the mails of weeks be due at once. A store that was made
 * anew ({@code comop rebuild}, {@code run --new}) does not know which reminders have left, and asks
 * again by the same rule. A convention that comes later is seen before by who enters it ({@code
 * comop calendar}), and its reminders go the way that the Region knows by then; asking again each
 * year would teach people to say yes.
 */
@NullMarked
package fr.comop.reminder.release;

import org.jspecify.annotations.NullMarked;
