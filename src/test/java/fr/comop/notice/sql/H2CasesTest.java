package fr.comop.notice.sql;

import fr.comop.ledger.LedgerSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class H2CasesTest extends CasesContract {
  @TempDir Path directory;

  @Override
  LedgerSettings emptyDatabase() {
    return LedgerSettings.h2File(directory.resolve("store"));
  }
}
