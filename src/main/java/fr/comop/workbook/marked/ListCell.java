package fr.comop.workbook.marked;

import org.jspecify.annotations.Nullable;

/**
 * A cell of the list of what to mend.
 *
 * @param link where a click leads; null where it leads nowhere
 */
public record ListCell(ListLook look, String text, @Nullable ListLink link) {}
