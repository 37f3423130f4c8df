package fr.comop.workbook.part;

import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens a workbook that is a zip of parts; what is wrong with the zip is told as an outcome. */
public final class ZippedParts {
  private ZippedParts() {}

  /** What is made of the parts. */
  @FunctionalInterface
  public interface Reading<T> {
    /** Reads while the zip is open. */
    T of(ZipFile zip) throws IOException, UnreadableWorkbook;
  }

  /**
   * What the parts of a file say.
   *
   * @throws UnreadableWorkbook when it is damaged, too large or no workbook
   * @throws IOException when the disk fails
   */
  public static <T> T read(Path file, Reading<T> reading) throws IOException, UnreadableWorkbook {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > Bounds.ENTRIES) {
        throw new UnreadableWorkbook(Why.TOO_LARGE, "too many entries");
      }
      return reading.of(zip);
    } catch (ZipException | IllegalArgumentException e) {
      throw new UnreadableWorkbook(Why.DAMAGED, "zip: " + e.getMessage());
    } catch (Bounded.Exceeded e) {
      throw new UnreadableWorkbook(Why.TOO_LARGE, "a part inflates past its bound");
    } catch (EOFException e) {
      throw new UnreadableWorkbook(Why.DAMAGED, "the file is cut");
    }
  }
}
