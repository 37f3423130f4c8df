/**
 * A provider that prints and posts, in the shape of Maileva's registered_mail v4 as it is
 * published. <b>Never tried live</b>: what is known of it is its published shape and what others
 * told of it.
 *
 * <p><b>A draft is no letter.</b> The interface knows no key against repetition, and what is
 * submitted can't be called back. So: that a draft is about to be made is noted before it is asked
 * for; its id is noted before anything is put in it; where an answer was lost, the drafts are
 * looked through for our mark ({@code custom_id}) before another is made; that one is about to be
 * submitted is noted before; after that no other is ever made for this letter, and its state is
 * read before anything else. Only a draft of ours whose id is on disk is submitted, and submitting
 * it twice is submitting one sending.
 *
 * <p><b>What it tells is not believed beyond its words</b> ({@code Deliveries}): the day of an
 * event is that of the post office's event or of the proof of deposit, never that of a scan; a
 * letter that was "delivered to the sender" came back; a code that is not in the published table is
 * a task for staff. A proof counts once its bytes are in the archive.
 *
 * <p><b>Nothing secret is told</b>, in no log and no message; no address out of an answer is ever
 * called.
 */
@NullMarked
package fr.comop.notice.channel.maileva;

import org.jspecify.annotations.NullMarked;
