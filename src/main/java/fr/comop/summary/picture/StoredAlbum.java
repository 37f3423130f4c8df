package fr.comop.summary.picture;

import fr.comop.archive.Archive;
import fr.comop.summary.Photo;
import fr.comop.summary.page.Album;
import fr.comop.workbook.WorkbookFile;
import fr.comop.workbook.grid.UnreadableWorkbook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The pictures in the archive. Safe for use by several threads. */
public final class StoredAlbum implements Album {
  /** Largest picture that is opened, in bytes. */
  private static final int MOST_BYTES = 30 << 20;

  private final Archive archive;

  public StoredAlbum(Archive archive) {
    this.archive = archive;
  }

  @Override
  public Optional<byte[]> jpeg(Photo.Source source) {
    try {
      return bytes(archive.path(source.file()), source.part()).flatMap(Recoded::of);
    } catch (IOException | UnreadableWorkbook e) {
      return Optional.empty(); // the page says how many it does not show
    }
  }

  private static Optional<byte[]> bytes(Path file, String part)
      throws IOException, UnreadableWorkbook {
    if (!part.isEmpty()) {
      return WorkbookFile.part(file, part, MOST_BYTES);
    }
    if (Files.size(file) > MOST_BYTES) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(in.readNBytes(MOST_BYTES));
    }
  }
}
