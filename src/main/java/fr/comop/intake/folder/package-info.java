/**
 * The shared folder that beneficiaries may drop files in.
 *
 * <p><b>Files that came together are one arrival</b> ({@code arrival_file}), as the attachments of
 * a mail are: one answer, pictures beside a report count with it, staff accept or reject the whole.
 * Together are those of one folder that rest at the same time; what rests waits a minute at most
 * for neighbours that still change. Files of two days stay apart, for the day is what counts, and
 * so do trials. Each file keeps its bytes, its first sight and where it was moved.
 *
 * <p><b>A moved file is read once more, and watched for a day</b> ({@code Moving}, {@code
 * LateWriting}): a rename does not stop a program that has the file open. Where it is about to go
 * is noted before the move, so that a kill between the two leaves it watched.
 *
 * <p><b>A link is never followed</b>, neither to read nor to write: whoever may write in a folder
 * may make one, and would have the service write, move and open to others what only it may touch.
 *
 * <p><b>The shared folder likewise</b>: files must rest <i>and</i> keep their size and date; the
 * date of receipt is our first sight. After an outage of ours of more than 15 minutes it is the
 * last look before it (each structure's folder has its own): doubt favours the sender.
 */
@NullMarked
package fr.comop.intake.folder;

import org.jspecify.annotations.NullMarked;
