/**
 * A case as a court reads it (CJA, R.414-5): a numbered inventory, the pieces it names as one PDF
 * with a bookmark each, every original as it was, and the lines of the audit trail with the chain
 * that holds them.
 *
 * <p><b>Nothing is shown in place of the original.</b> What cannot be printed has a sheet of its
 * own that names the file beside it; what a stranger's PDF does besides showing pages (scripts,
 * links, forms) is left behind, and stands in the original only.
 */
@NullMarked
package fr.comop.notice.dossier;

import org.jspecify.annotations.NullMarked;
