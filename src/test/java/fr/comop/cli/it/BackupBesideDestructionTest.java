package fr.comop.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.cli.text.KeepingText;
import fr.comop.config.Configuration;
import fr.comop.desk.Actor;
import fr.comop.keeping.BackingUp;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import fr.comop.ledger.PostgresServer;
import fr.comop.ledger.rows.EveryTable;
import fr.comop.retention.sql.SqlHoldings;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Stage;
import fr.comop.wiring.House;
import fr.comop.wiring.KeepingRoom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A backup that is taken while what has had its time is destroyed. */
class BackupBesideDestructionTest extends AtTheTerminal {
  private static Sha256 kept(House house, String text) throws IOException {
    return house.store.archive.keep(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Two arrivals, by the order in which a backup comes to their originals. */
  private static List<Sha256> received(House house) throws IOException {
    EveryTable.fill(house.store.ledger);
    List<Sha256> originals =
        Stream.of(kept(house, "one"), kept(house, "other"))
            .sorted(Comparator.comparing(Sha256::hex))
            .toList();
    house.store.ledger.durably(
        () -> {
          for (int id = 1; id <= 2; id++) {
            house
                .store
                .ledger
                .handle()
                .execute("update arrival set sha256 = ? where id = ?", originals.get(id - 1), id);
          }
        });
    return originals;
  }

  /** As "comop retention destroy" does it. */
  private static void destroy(House house, long arrival, Sha256 original) {
    Ledger ledger = house.store.ledger;
    ledger.asOwner(
        () -> {
          SqlHoldings holdings = new SqlHoldings(ledger, table -> {});
          holdings.destroy(holdings.find("arrival", arrival).orElseThrow());
          return true;
        });
    try {
      assertThat(house.store.archive.destroy(original, Stage.NOW.plus(Duration.ofDays(36_500))))
          .isPositive();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void is_of_one_instant_and_tells_which_originals_went_meanwhile() throws Exception {
    try (PostgresServer server = new PostgresServer()) {
      LedgerSettings.At database = (LedgerSettings.At) server.emptyDatabase();
      variables.put("COMOP_STORE_URL", database.url());
      variables.put("COMOP_STORE_USER", database.user());
      Path file = directory.resolve("backup.zip");
      Clock clock = Clock.fixed(Stage.NOW, ZoneOffset.UTC);
      Sha256 gone;
      try (House house = new House(Configuration.read(Path.of("config"), variables), clock)) {
        List<Sha256> originals = received(house);
        gone = originals.get(1);
        AtomicBoolean once = new AtomicBoolean();
        BackingUp.Taken taken =
            KeepingRoom.backingUp(house, Map.of(), "comop 1")
                .take(
                    file,
                    Actor.COMOP,
                    () -> {
                      if (once.compareAndSet(false, true)) {
                        destroy(house, 2, gone);
                      }
                    });

        assertThat(taken.gone()).containsExactly(gone);
        assertThat(taken.facts().missing()).contains(gone).doesNotContain(originals.get(0));
        assertThat(KeepingText.of(taken).replace('\u00a0', ' '))
            .contains(
                "1 original a été détruit pendant la sauvegarde, qui a encore les lignes qui le"
                    + " nomment : refaites-la quand « comop retention destroy » est fini.\n");
      }
      assertThat(comop("backup", "--verify", file.toString()).out())
          .startsWith("Intacte.")
          .contains(gone.hex());
      LedgerSettings.At another = (LedgerSettings.At) server.emptyDatabase();
      variables.put("COMOP_STORE_URL", another.url());
      variables.put("COMOP_STORE_USER", another.user());
      variables.put("COMOP_DATA_DIR", directory.resolve("elsewhere").toString());
      assertThat(comop("restore", file.toString(), directory.resolve("home").toString()))
          .satisfies(one -> assertThat(one.err()).isEmpty())
          .satisfies(one -> assertThat(one.code()).isEqualTo(1));
      try (House back = new House(Configuration.read(Path.of("config"), variables), clock)) {
        assertThat(back.store.ledger.inTransaction(back.store.arrivals::all)).hasSize(2);
      }
    }
  }
}
