package fr.comop.notice.channel.sql;

import fr.comop.ledger.LedgerSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class H2ChannelTest extends ChannelContract {
  @TempDir Path directory;

  @Override
  LedgerSettings emptyDatabase() {
    return LedgerSettings.h2File(directory.resolve("store"));
  }
}
