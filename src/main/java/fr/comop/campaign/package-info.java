/**
 * When beneficiaries are reminded of what they owe: pure functions, no store, no mail.
 *
 * <p><b>A reminder that catches up leaves at once</b>, at night or on a Sunday too: the issue wants
 * none missed when the service was up at any time before the next step, and an hour of its own for
 * what is late would miss some.
 *
 * <p><b>A calendar knows when an extension was granted</b>: what it would have called for before is
 * void, and the opening is not repeated.
 */
@NullMarked
package fr.comop.campaign;

import org.jspecify.annotations.NullMarked;
