/**
 * The Region's own mail room, by a folder that it shares with comop: what is to leave lies in
 * {@code depart}, what it has to say is dropped in {@code retour}.
 *
 * <p><b>Each letter is laid out once</b>, whatever crashes: its files are made ready in a hidden
 * directory beside a small mark, the store notes that they are, and only then are they moved, each
 * in one step. A letter that is ready and whose files are gone was therefore moved, also when
 * people took it away at once. Where the mark is missing too, it is another folder, or an unmounted
 * one, and nothing is concluded.
 *
 * <p><b>One table for both ways</b>: {@code envois.csv} lists what lies there and has room for what
 * the mail room has to tell; filled in, the same file is what comes back.
 *
 * <p><b>What comes back is hostile</b>: bounded, of this folder alone, each line entered or refused
 * for itself, with its reason in a report beside the file.
 */
@NullMarked
package fr.comop.notice.channel.mailroom;

import org.jspecify.annotations.NullMarked;
