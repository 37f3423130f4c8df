/**
 * When beneficiaries are reminded of what they owe: pure functions, no store, no mail.
 *
 * <p><b>Nobody is written to twice within five days on our account</b>: the steps of one due day
 * leave as the campaign has them, but of two about different due days (an extension, another
 * convention) the one nearer to its own leaves, and speaks of both; and one that is late waits for
 * the next when that is near. What opens a campaign is never left out for a mail before it, which
 * could not speak of it.
 *
 * <p><b>One that is late leaves in office hours</b>, for a mail of three in the morning about
 * something due in a week helps nobody; on the due day itself it leaves at any hour. So one that
 * was cut by an outage of the evening may come a day later than it could.
 *
 * <p><b>Who signs for a structure is troubled only about what was never presented</b>, and nobody
 * but the contact while a request for more time waits for its answer: that is a rule and no
 * setting, for a campaign that forgets it accuses people who have done what was asked.
 *
 * <p><b>A calendar knows when an extension was granted</b>: what it would have called for before is
 * void, and the opening is not repeated.
 */
@NullMarked
package fr.comop.campaign;

import org.jspecify.annotations.NullMarked;
