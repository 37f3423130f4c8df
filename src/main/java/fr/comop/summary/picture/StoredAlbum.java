package fr.comop.summary.picture;

import fr.comop.archive.Archive;
import fr.comop.paper.Plate;
import fr.comop.summary.Photo;
import fr.comop.summary.page.Album;
import fr.comop.workbook.WorkbookFile;
import fr.comop.workbook.grid.UnreadableWorkbook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** The pictures in the archive. Safe for use by several threads. */
public final class StoredAlbum implements Album {
  /** Largest picture that is opened, in bytes. */
  private static final int MOST_BYTES = 25 << 20;

  /** As large as some of them beside one another are looked at: a summary stays small. */
  private static final int SIDE = 480;

  private final Archive archive;

  public StoredAlbum(Archive archive) {
    this.archive = archive;
  }

  @Override
  public Optional<Plate> plate(Photo.Source source) {
    try {
      return bytes(source).flatMap(bytes -> Plate.of(bytes, SIDE));
    } catch (IOException | UnreadableWorkbook e) {
      return Optional.empty(); // the page says how many it does not show
    }
  }

  private Optional<byte[]> bytes(Photo.Source source) throws IOException, UnreadableWorkbook {
    Path file = archive.path(source.file());
    if (!source.part().isEmpty()) {
      return WorkbookFile.picture(file, source.part(), MOST_BYTES);
    }
    try (InputStream in = archive.open(source.file())) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      return bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(bytes);
    }
  }
}
