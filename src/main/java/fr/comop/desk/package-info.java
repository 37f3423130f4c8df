/**
 * What every use case of staff shares: who acts, how things are referred to, and how a request is
 * declined. Whoever asks, through a command or a console, meets the same.
 *
 * <p><b>Who acts is who logged in</b> ({@code app.OperatingSystem}, {@code desk.People}): the
 * kernel's login account, which outlives {@code sudo}, else the account of the process, both asked
 * of the C library and the kernel. {@code user.name}, {@code SUDO_USER} and the owner of {@code
 * /proc/self} (root's, for a Java that may not be read) are the caller's to choose. A process that
 * nobody logged in may set its login account itself, so one that differs counts only under the
 * account that owns the data, or root, who may do everything anyway; for the same reason the list
 * of people has to be theirs. An account that is missing from the list is refused, with the line to
 * add, rather than let through under its bare name: a decision about money that nobody answers for
 * is worse than one made a minute later.
 */
@NullMarked
package fr.comop.desk;

import org.jspecify.annotations.NullMarked;
