package fr.comop.signature;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.form.Picture;
import fr.comop.paper.Plate;
import fr.comop.workbook.WorkbookFile;
import fr.comop.workbook.grid.UnreadableWorkbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Pictures that were received, out of the archive and out of workbooks. */
public final class ReceivedPictures {
  private static final int MOST_BYTES = 25 * 1024 * 1024;

  private final Archive archive;

  public ReceivedPictures(Archive archive) {
    this.archive = archive;
  }

  /**
   * A picture as it can be printed; empty when its format is none that Java reads, or it is not
   * there any more.
   *
   * @param workbook digest of the workbook that it was found in
   */
  Optional<Plate> plate(Picture picture, Sha256 workbook) {
    try {
      return bytes(picture, workbook).flatMap(Plate::of);
    } catch (UnreadableWorkbook e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<byte[]> bytes(Picture picture, Sha256 workbook)
      throws IOException, UnreadableWorkbook {
    if (picture.place() != null) {
      return archive.holds(workbook)
          ? WorkbookFile.picture(archive.path(workbook), picture.part(), MOST_BYTES)
          : Optional.empty();
    }
    Sha256 alone = new Sha256(picture.part());
    if (!archive.holds(alone)) {
      return Optional.empty();
    }
    try (InputStream in = archive.open(alone)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      return bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(bytes);
    }
  }
}
