package fr.comop.chart;

import java.util.List;

/**
 * What is told of one structure, or of one year.
 *
 * @param marks one a series, in their order
 */
public record Row(String name, List<Mark> marks) {}
