package fr.comop.workbook.marked;

import java.util.List;

/**
 * A row of the list of what to mend.
 *
 * @param height in points
 * @param cells from column A on; none in a blank row
 */
public record ListRow(int height, List<ListCell> cells) {}
