package fr.comop.correspondence;

import fr.comop.ledger.LedgerSettings;
import fr.comop.stage.BlankStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class H2PostmanTest extends PostmanContract {
  @TempDir Path directory;

  @Override
  LedgerSettings emptyDatabase() {
    return BlankStore.in(directory.resolve("store"));
  }
}
