package fr.comop.export;

/**
 * What stands above a column.
 *
 * @param id stable; without blanks
 */
public record Heading(String id, Kind kind) {}
