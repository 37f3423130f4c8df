package fr.comop.intake.arrival;

import fr.comop.archive.Archive;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import fr.comop.workbook.part.Bounded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** Keeps the files found inside those of one arrival, as long as they are not too many. */
public final class Allowance {
  private static final int FILES = 200;

  private final Archive archive;
  private int files = FILES;
  private long bytes;

  /**
   * An allowance for one arrival.
   *
   * @param bytes of all files together
   */
  public Allowance(Archive archive, long bytes) {
    this.archive = archive;
    this.bytes = bytes;
  }

  /**
   * Keeps one file.
   *
   * @param name as it stands in the container; may be a path, of which the last part is taken
   * @param most bytes that it may have
   * @throws UnreadableWorkbook when that is more than is allowed
   */
  public Attachment keep(String name, InputStream content, long most)
      throws IOException, UnreadableWorkbook {
    try (Bounded bounded = new Bounded(content, Math.min(most, bytes))) {
      var sha256 = archive.keep(bounded);
      Attachment kept =
          new Attachment(FileName.clean(name), sha256, Files.size(archive.path(sha256)));
      count(kept);
      return kept;
    } catch (Bounded.Exceeded e) {
      throw tooMuch("bytes");
    }
  }

  /** Counts one file that was kept elsewhere. */
  public void count(Attachment kept) throws UnreadableWorkbook {
    bytes -= kept.size();
    if (--files < 0 || bytes < 0) {
      throw tooMuch("files");
    }
  }

  public static UnreadableWorkbook tooMuch(String what) {
    return new UnreadableWorkbook(Why.TOO_MUCH_INSIDE, "too many " + what + " inside one another");
  }
}
