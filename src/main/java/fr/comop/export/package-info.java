/**
 * What was received, handed out as flat tables for other programs: a line an answer, or a line a
 * document, of the versions that count. The columns are the same from one version of comop to the
 * next; {@code docs/export.md} tells each, and a test compares it with {@link
 * fr.comop.export.AnswerColumns}.
 *
 * <p><b>Nothing is held whole</b>: the list of documents is, their answers pass one by one from the
 * store to a {@link fr.comop.export.Pen}. What a document says never changes once it is stored, so
 * that no long-lived snapshot is needed.
 *
 * <p><b>Everything that people typed is hostile</b>: a text stays a text, whatever program opens
 * the file.
 *
 * <p><b>What is marked confidential (convention, art. 6)</b> leaves for the Region with its mark,
 * and for the committee as "[confidentiel]". Partners get totals alone, and a table of answers
 * holds none: it is refused.
 */
@NullMarked
package fr.comop.export;

import org.jspecify.annotations.NullMarked;
