package fr.comop.workbook.part;

import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import java.io.IOException;

/** Reads parts that hold no answer: one that is damaged says nothing, and the rest is read. */
public final class Harmless {
  private Harmless() {}

  /** Reads a part. */
  @FunctionalInterface
  public interface Reading<T> {
    T read() throws IOException, UnreadableWorkbook;
  }

  /**
   * What a part says.
   *
   * @param otherwise what is taken where it is damaged
   * @throws UnreadableWorkbook when it is past a bound
   * @throws IOException when the disk fails
   */
  public static <T> T read(Reading<T> reading, T otherwise) throws IOException, UnreadableWorkbook {
    try {
      return reading.read();
    } catch (UnreadableWorkbook e) {
      if (e.why() != Why.DAMAGED) {
        throw e;
      }
      return otherwise;
    }
  }
}
