package fr.comop.intake.folder;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the shared folder is looked at.
 *
 * @param root holds one folder a beneficiary
 * @param sentinel name of a file that has to be in {@code root}, so that an unmounted share is not
 *     taken for an empty one; "" for none
 * @param rest how long a file's size and date must rest before it is taken in
 * @param patience the same for a file that is empty or cut, whose copy may go on
 */
public record FolderSettings(Path root, String sentinel, Duration rest, Duration patience) {
  /** A path below the root, as people and the store know it. */
  String relative(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
