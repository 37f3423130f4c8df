package fr.comop.intake.sql;

import fr.comop.ledger.LedgerSettings;
import fr.comop.stage.BlankStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class H2StoredTextsTest extends StoredTextsContract {
  @TempDir private Path directory = Path.of("");

  @Override
  LedgerSettings emptyDatabase() {
    return BlankStore.in(directory.resolve("store"));
  }
}
