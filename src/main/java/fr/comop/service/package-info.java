/**
 * Camel and Quartz over the routes of the routes directory: the service itself. The one place that
 * knows Camel.
 *
 * <p><b>The sweep waits for the ways in</b>: no reminder leaves unless mailbox, folder and intake
 * each had a good round within 15 minutes.
 *
 * <p><b>A round of the mailbox is tried again as a whole</b> ({@code direct:mailbox-round}, without
 * an error handler of its own): Camel tries the step again that failed, and a receipt that broke
 * off would go on with a list whose mails may not be there, or whose UIDs may not count, any more.
 *
 * <p><b>A round that fails is not followed at once</b>: intake and outbox are greedy, and to
 * Camel's scheduler a round that does not say otherwise found something. So each says first that it
 * found nothing; a handful that fails says so as well ({@code service.Handfuls}).
 *
 * <p><b>A stop begins no further step</b> ({@code service.NoFurtherStep}): Camel's own lets each
 * round go on to its end, and then cuts what takes too long.
 *
 * <p><b>Several postmen are one route template</b> ({@code routes/outbox}), a route each: Camel
 * polls, retries and tells failures of each by itself. Mails to the same recipients leave in turn
 * ({@code outbox.lane}): whether the second is true may depend on what became of the first.
 */
@NullMarked
package fr.comop.service;

import org.jspecify.annotations.NullMarked;
