package fr.comop.wiring.store;

import fr.comop.desk.Declined;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import fr.comop.ledger.audit.AuditHeads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Makes a store: only where somebody asks for one. */
public record StoreMaking(StoreOpening opening) {
  /**
   * Has a store made where there is none.
   *
   * @throws Declined when there is one, or was
   */
  public void make() throws IOException {
    if (opening.isKnown()) {
      throw opening.words().there();
    }
    if (!opening.own()) {
      opening.byAddress().close(); // so that nothing is made beside one that cannot be had
    }
    opening.archive();
    new AuditHeads(opening.archiveDirectory()).make(); // whoever writes the first line
  }

  /**
   * Makes an empty store where there was one.
   *
   * @return what was done, for people
   * @throws StoreUnavailable when a store is there that can be used
   */
  public String anew() {
    if (!opening.own()) {
      throw new Declined(
          "--new ne concerne que la base H2 du dossier des données : store.url en désigne une"
              + " autre.");
    }
    Optional<Path> aside =
        opening.refusing(() -> Ledger.makeAnew(LedgerSettings.h2File(opening.directory())));
    return "Une base neuve commence dans "
        + opening.directory()
        + aside.map(path -> " ; ce qui restait de l’ancienne est dans " + path + ".").orElse(".");
  }

  /** Makes an empty store where there was one and its file is gone. */
  public void anewIfLost() {
    Path file = opening.directory().resolve("comop.mv.db");
    if (opening.own() && Files.exists(opening.archiveDirectory()) && !Files.exists(file)) {
      anew();
    }
  }
}
