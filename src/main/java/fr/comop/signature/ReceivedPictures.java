package fr.comop.signature;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.form.Picture;
import fr.comop.paper.Plate;
import fr.comop.workbook.ReceivedPicture;
import fr.comop.workbook.grid.UnreadableWorkbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Pictures that were received, out of the archive and out of workbooks. */
public final class ReceivedPictures {
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
    return picture.place() == null
        ? ReceivedPicture.bytes(archive.path(new Sha256(picture.part())), "")
        : ReceivedPicture.bytes(archive.path(workbook), picture.part());
  }
}
