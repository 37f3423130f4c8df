/**
 * The summary to lay before people: a document of pages, drawn from what its audience may see and
 * from nothing else.
 *
 * <p><b>It is written in Java, not as a template in {@code config/texts}</b>: a mail is wording,
 * this is tables, whose order, heads and alternative texts are what makes the document one that can
 * be read aloud; validators and tests hold them. What it is worth to word otherwise, the titles of
 * themes, figures, matrices, charts and quotes, stands in {@code config/summary.yaml}. Every text
 * goes in as a text, never as markup.
 *
 * <p><b>Nothing is cut in silence</b>: a quotation that is too long says where the rest of it
 * stands.
 */
@NullMarked
package fr.comop.summary.page;

import org.jspecify.annotations.NullMarked;
