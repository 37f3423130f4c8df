/**
 * What staff are told of a campaign, in one mail that is read without a terminal. {@code
 * DigestContent} gathers, {@code Decisions} and {@code CallList} say what waits for a person and
 * whom to ring, {@code StaffDigest} decides whether it leaves.
 *
 * <p>A Monday without news has three lines rather than no mail: silence would be read as "all is
 * well", and is what a service that stands still says too. Who waits for an answer of ours, or gets
 * better from one version to the next, is not rung.
 */
@NullMarked
package fr.comop.reminder.digest;

import org.jspecify.annotations.NullMarked;
