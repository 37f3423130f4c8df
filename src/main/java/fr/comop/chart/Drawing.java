package fr.comop.chart;

/**
 * A chart.
 *
 * @param title of the chart
 * @param svg markup: an {@code svg} element with its alternative text, of all that is drawn in it
 *     escaped
 * @param alternative its words: what it says to those who do not see it
 */
public record Drawing(String title, String svg, String alternative) {}
