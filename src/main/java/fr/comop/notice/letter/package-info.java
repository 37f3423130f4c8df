/**
 * What a registered letter says, and the paper that it stands on. Pure but for the texts that it
 * reads: no store, no mail.
 *
 * <p><b>The legal service writes, comop fills in.</b> A text for each kind of letter, and the parts
 * that all share, stand in {@code config/texts/letters}; a convention may have its own. Each
 * carries in its first line who approved it, when, and the fingerprint of what was approved: of
 * this text and of whatever it shares. A text that was changed since counts as not approved.
 *
 * <p><b>What has to be said is looked for in what was written</b> ({@code MustSay}), not in the
 * text: so a passage that a change of the text lost, or an empty fact, is found before approval,
 * and so is a remedy that a letter must not name.
 *
 * <p><b>The address stands in the window, and nothing else does</b> (NF Z10-011): everything is in
 * normal flow below a head of a fixed height, so that it is read aloud in the order of the sheet.
 *
 * <p><b>A draft is not a letter</b>: it says so on each page, behind the text. The print that
 * leaves is made once; who calls keeps its bytes.
 */
@NullMarked
package fr.comop.notice.letter;

import org.jspecify.annotations.NullMarked;
