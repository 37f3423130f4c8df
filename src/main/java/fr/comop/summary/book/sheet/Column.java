package fr.comop.summary.book.sheet;

/**
 * A column of a page.
 *
 * @param title unique on its page
 * @param width in characters
 */
public record Column(String title, int width) {}
