package fr.comop.workbook.marked;

import fr.comop.workbook.grid.CellAddress;

/**
 * The cell of another sheet that a line of the list leads to.
 *
 * @param sheet its name as the file writes it
 */
public record ListLink(String sheet, CellAddress cell) {}
