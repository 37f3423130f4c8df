/**
 * Whether the service is well, seen from outside: what is red since when, and who was told.
 *
 * <p><b>Facts, then judgement, then telling</b>: {@link fr.comop.health.Signals} are what is known
 * at an instant, {@link fr.comop.health.Diagnosis} is what they mean, a pure function of them, and
 * {@link fr.comop.health.Course} what is to be told of it, another. So the service, its pages over
 * HTTP and {@code comop status} in another process say the same.
 *
 * <p><b>What is red because something else is, is not told</b>: where the store does not answer or
 * the disk is full, nothing is said of the rounds that wait for them. They are unsure then, neither
 * red nor well; so is a way in after a start, until its first good round.
 *
 * <p><b>A matter is told once</b>, and once that it is over; its row outlives a restart. That it is
 * well again is told when it has been well for five minutes, an hour where it had relapsed. A
 * relapse within the hour belongs to the same matter and thread: who was told that all is well is
 * told again, at most once an hour.
 *
 * <p><b>A mail to the operator does not wait for the sweep</b>: it is queued in the transaction
 * that notes it. What mails leave by is not trusted when it is itself what is red: then it leaves
 * at once over another server, and where there is none the log, readiness and the exit status of
 * {@code comop status} say so.
 */
@NullMarked
package fr.comop.health;

import org.jspecify.annotations.NullMarked;
