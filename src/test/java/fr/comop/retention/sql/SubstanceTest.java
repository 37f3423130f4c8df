package fr.comop.retention.sql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import fr.comop.ledger.PostgresServer;
import fr.comop.ledger.rows.EveryTable;
import fr.comop.retention.Item;
import java.nio.file.Path;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a thing consists of has one digest, whichever database and time zone it is reckoned in. */
class SubstanceTest {
  private final TimeZone own = TimeZone.getDefault();
  @TempDir Path directory = Path.of("");

  @AfterEach
  void asBefore() {
    TimeZone.setDefault(own);
  }

  /** By the things' keys. */
  private static Map<String, Sha256> digests(Ledger ledger) {
    SqlHoldings holdings = new SqlHoldings(ledger, table -> {});
    Map<String, Sha256> digests = new TreeMap<>();
    ledger.inTransaction(
        () -> {
          holdings.each(
              one -> digests.put(one.root() + ":" + one.id(), holdings.substance(one).digest()));
          for (String root : new String[] {"arrival", "notice_case", "meeting", "edition"}) {
            Item one = holdings.find(root, 1).orElseThrow();
            digests.put("found " + root, holdings.substance(one).digest());
          }
        });
    return digests;
  }

  @Test
  void a_list_that_was_signed_holds_after_the_store_moved_to_another_machine() throws Exception {
    Map<String, Sha256> here;
    try (Ledger ledger = Ledger.open(LedgerSettings.h2File(directory.resolve("store")))) {
      EveryTable.fill(ledger);
      here = digests(ledger);
      assertThat(here).hasSizeGreaterThan(10);
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      assertThat(digests(ledger)).isEqualTo(here);
    }
    try (PostgresServer server = new PostgresServer();
        Ledger ledger = Ledger.open(server.emptyDatabase())) {
      EveryTable.fill(ledger);
      assertThat(digests(ledger)).isEqualTo(here);
    }
  }
}
