package fr.comop.summary.book.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart of cells that stand on a page.
 *
 * @param description what a reader who does not see it is told
 * @param format of its numbers
 * @param categories the cells along its axis: "'Budget'!$A$6:$A$16"
 * @param labels what stands in them
 */
public record Diagram(
    String title,
    String description,
    Kind kind,
    Format format,
    String categories,
    List<String> labels,
    List<Series> series) {
  /** How it is drawn. */
  public enum Kind {
    BARS,
    STACKED,
    LINES,
    PIE
  }

  /**
   * Numbers of one colour.
   *
   * @param name told in the legend
   * @param range the cells that hold them
   * @param numbers as the cells hold them, null where one holds none
   */
  public record Series(String name, String range, List<@Nullable Double> numbers) {}
}
