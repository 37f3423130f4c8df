package fr.comop.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The accounts that nothing can keep from the data. */
public final class Owners {
  private Owners() {}

  /**
   * Root, and the owner of the data directory.
   *
   * @param account who is about to make it, where it is not there
   */
  public static Set<String> of(Path data, Account account) {
    Set<String> owners = new HashSet<>(Set.of("root"));
    try {
      owners.add(Files.getOwner(data).getName());
    } catch (IOException e) {
      owners.add(account.running());
    }
    return owners;
  }

  /**
   * Keeps root from leaving files among data of another account, which that one could not read: as
   * PostgreSQL does.
   *
   * @throws Declined where root is about to
   */
  public static void keepRootOut(Path data, Account account) throws IOException {
    if (account.running().equals("root") && Files.exists(data)) {
      String owner = Files.getOwner(data).getName();
      if (!owner.equals("root")) {
        throw new Declined(
            "Les données ("
                + data
                + ") sont au compte « "
                + owner
                + " », qui ne pourrait pas lire ce que root y écrirait. Rien n’est changé.\n"
                + "Donnez la même commande sous ce compte : runuser -u "
                + owner
                + " -- comop …");
      }
    }
  }
}
