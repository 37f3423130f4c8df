package fr.comop.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class H2LedgerTest extends LedgerContract {
  @TempDir private Path directory = Path.of("");

  @Override
  LedgerSettings emptyDatabase() {
    return LedgerSettings.h2File(directory.resolve("ledger"));
  }
}
