package fr.comop.summary.page;

import fr.comop.summary.Photo;
import java.util.Optional;

/** Where the pictures are that a page shows. */
@FunctionalInterface
public interface Album {
  /** Holds none. */
  Album EMPTY = any -> Optional.empty();

  /** A picture as a JPEG of ours, small; empty when it cannot be shown. */
  Optional<byte[]> jpeg(Photo.Source source);
}
