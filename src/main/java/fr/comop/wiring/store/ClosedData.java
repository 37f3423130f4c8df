package fr.comop.wiring.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What an account is told that may not enter the data directory. */
final class ClosedData {
  private ClosedData() {}

  /**
   * Tells an account that may not, where it would else find nothing.
   *
   * @throws StoreUnavailable then
   */
  static void refuse(Path data) {
    if (!Files.isDirectory(data) || Files.isExecutable(data)) {
      return;
    }
    String owner = owner(data);
    throw new StoreUnavailable(
        "Ce compte n’a pas accès aux données\u00a0: "
            + data
            + " est au compte «\u00a0"
            + owner
            + "\u00a0», et fermé aux autres.\nDonnez la même commande par «\u00a0sudo -u "
            + owner
            + " comop …\u00a0» (docs/operations.md, «\u00a0Who may read what\u00a0»).");
  }

  private static String owner(Path data) {
    try {
      return Files.getOwner(data).getName();
    } catch (IOException e) {
      return "COMPTE";
    }
  }
}
