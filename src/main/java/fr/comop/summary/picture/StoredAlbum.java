package fr.comop.summary.picture;

import fr.comop.archive.Archive;
import fr.comop.paper.Plate;
import fr.comop.summary.Photo;
import fr.comop.summary.page.Album;
import fr.comop.workbook.ReceivedPicture;
import fr.comop.workbook.grid.UnreadableWorkbook;
import java.io.IOException;
import java.util.Optional;

/** The pictures in the archive. Safe for use by several threads. */
public final class StoredAlbum implements Album {
  /** As large as some of them beside one another are looked at: a summary stays small. */
  private static final int SIDE = 480;

  private final Archive archive;

  public StoredAlbum(Archive archive) {
    this.archive = archive;
  }

  @Override
  public Optional<Plate> plate(Photo.Source source) {
    try {
      return ReceivedPicture.bytes(archive.path(source.file()), source.part())
          .flatMap(bytes -> Plate.of(bytes, SIDE));
    } catch (IOException | UnreadableWorkbook e) {
      return Optional.empty(); // the page says how many it does not show
    }
  }
}
