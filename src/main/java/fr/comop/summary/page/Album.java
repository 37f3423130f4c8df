package fr.comop.summary.page;

import fr.comop.paper.Plate;
import fr.comop.summary.Photo;
import java.util.Optional;

/** Where the pictures are that a page shows. */
@FunctionalInterface
public interface Album {
  /** Holds none. */
  Album EMPTY = any -> Optional.empty();

  /** A picture made anew, small; empty when it cannot be shown. */
  Optional<Plate> plate(Photo.Source source);
}
