package fr.comop.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class H2SharedFileTest {
  @TempDir private Path directory = Path.of("");

  private Path store() {
    return directory.resolve("store");
  }

  private Ledger opened() {
    return Ledger.open(LedgerSettings.h2File(store()));
  }

  private Ledger openedWithin(Duration patience) {
    return Ledger.open(new LedgerSettings.Own(store(), "file:", "", patience));
  }

  @Test
  void isReadAndWrittenByASecondProcessWhileTheFirstServesIt() throws IOException {
    try (Ledger first = opened()) {
      first.serve();
      first.durably(() -> Rows.arrive(first, "first"));

      try (OtherProcess second = OtherProcess.holding(store(), "second")) {
        assertThat(second.arrivals()).isEqualTo(2);
        first.durably(() -> Rows.arrive(first, "third"));
      }

      assertThat(Rows.arrivals(first)).isEqualTo(3);
    }
  }

  @Test
  void isWaitedForWhileAProcessHoldsItForItself() throws Exception {
    try (OtherProcess holder = OtherProcess.holding(store(), "a")) {
      assertThat(holder.arrivals()).isOne();
      CompletableFuture<Long> waiting =
          CompletableFuture.supplyAsync(
              () -> {
                try (Ledger ledger = opened()) {
                  ledger.serve();
                  return Rows.arrivals(ledger);
                }
              });
      assertThatExceptionOfType(TimeoutException.class)
          .isThrownBy(() -> waiting.get(500, TimeUnit.MILLISECONDS));

      holder.end();

      assertThat(waiting.get(20, TimeUnit.SECONDS)).isOne();
    }
  }

  @Test
  void isNotWaitedForForEver() throws IOException {
    try (OtherProcess holder = OtherProcess.holding(store(), "a")) {
      assertThat(holder.arrivals()).isOne();

      assertThatExceptionOfType(StoreRefusal.class)
          .isThrownBy(() -> openedWithin(Duration.ofMillis(200)).close())
          .satisfies(
              refusal -> {
                assertThat(refusal.reason()).isEqualTo(StoreRefusal.Reason.HELD);
                assertThat(refusal.pid()).hasValue(holder.pid());
              });
    }
  }

  @Test
  void isServedByOneProcessOnly() throws IOException {
    try (OtherProcess serving = OtherProcess.serving(store(), "a")) {
      assertThat(serving.arrivals()).isOne();

      try (Ledger second = opened()) {
        assertThatExceptionOfType(StoreRefusal.class)
            .isThrownBy(second::serve)
            .satisfies(
                refusal -> {
                  assertThat(refusal.reason()).isEqualTo(StoreRefusal.Reason.SERVED);
                  assertThat(refusal.pid()).hasValue(serving.pid());
                });
      }
    }
  }

  @Test
  void isNotReachedThroughAProcessWithAnotherSchema() throws Exception {
    try (Ledger serving = opened()) {
      serving.serve();
      try (Connection owner = new H2File(new StoreFiles(store()), settings()).opened();
          Statement statement = owner.createStatement()) {
        statement.execute("delete from \"flyway_schema_history\" where \"version\" = '2'");
      }

      assertThatExceptionOfType(StoreRefusal.class)
          .isThrownBy(() -> opened().close())
          .satisfies(
              refusal -> assertThat(refusal.reason()).isEqualTo(StoreRefusal.Reason.OTHER_VERSION));
    }
  }

  private LedgerSettings.Own settings() {
    return LedgerSettings.h2File(store());
  }

  @Test
  void opensAgainAfterTheProcessThatServedItWasKilled() throws IOException {
    try (OtherProcess killed = OtherProcess.serving(store(), "a")) {
      assertThat(killed.arrivals()).isOne();
      killed.kill();
    }
    assertThat(store().resolve("serving")).exists();

    try (Ledger ledger = openedWithin(Duration.ZERO)) {
      assertThat(Rows.arrivals(ledger)).isOne();
      assertThat(store().resolve("serving")).doesNotExist();
    }
  }

  @Test
  void waitsForTheHolderWhereAKilledProcessLeftItsAddressBehind() throws IOException {
    try (OtherProcess killed = OtherProcess.serving(store(), "a")) {
      assertThat(killed.arrivals()).isOne();
      killed.kill();
    }
    byte[] stale = Files.readAllBytes(store().resolve("serving"));
    try (OtherProcess holder = OtherProcess.holding(store(), "b")) {
      assertThat(holder.arrivals()).isEqualTo(2);
      Files.write(store().resolve("serving"), stale);

      assertThatExceptionOfType(StoreRefusal.class)
          .isThrownBy(() -> openedWithin(Duration.ofMillis(200)).close())
          .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(StoreRefusal.Reason.HELD));
    }
  }

  @Test
  void isOpenedByAllWhoComeWithinAMoment() throws Exception {
    opened().close();
    long before = 0;
    for (int round = 1; round <= 2; round++) {
      try (OtherProcess command = OtherProcess.passing(store(), "command " + round);
          OtherProcess service = OtherProcess.serving(store(), "service " + round);
          OtherProcess another = OtherProcess.passing(store(), "another " + round)) {
        service.arrivals();
        command.arrivals();
        another.arrivals();
        assertThat(command.exitCode()).isZero();
        assertThat(another.exitCode()).isZero();
      }
      try (Ledger ledger = opened()) {
        assertThat(Rows.arrivals(ledger)).isEqualTo(before + 3);
        before += 3;
      }
    }
  }

  @Test
  void keepsWhatWasMerelyCommittedWhenTheProcessIsKilled() throws IOException {
    try (OtherProcess killed = OtherProcess.holding(store(), "a")) {
      assertThat(killed.arrivals()).isOne();
      killed.kill();
    }

    try (Ledger ledger = opened()) {
      assertThat(Rows.arrivals(ledger)).isOne();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void listensOnTheBeforeH2AndOnlyWhileItServes() throws IOException {
    try (OtherProcess holder = OtherProcess.holding(store(), "a")) {
      assertThat(holder.arrivals()).isOne();
      assertThat(listeningAddresses(holder.pid())).isEmpty();
    }
    try (OtherProcess serving = OtherProcess.serving(store(), "b")) {
      assertThat(serving.arrivals()).isEqualTo(2);

      assertThat(listeningAddresses(serving.pid()))
          .isNotEmpty()
          .isSubsetOf("0100007F", "0000000000000000FFFF00000100007F");
    }
  }

  @Test
  void refusesAPathThatH2WouldCutShort() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LedgerSettings.h2File(Path.of("/data/a;b")))
        .withMessageEndingWith("/data/a;b");
  }

  @Test
  void doesNotTellItsSecrets() {
    assertThat(LedgerSettings.at("jdbc:h2:mem:", "comop", "secret"))
        .hasToString("jdbc:h2:mem: as comop");
    assertThat(new Serving(12, 1234, "key", "secret")).hasToString("process 12, port 1234");
  }

  /**
   * In hexadecimal, as the kernel lists them: local address, colon, port; state 0A is listening.
   */
  private static Set<String> listeningAddresses(long pid) throws IOException {
    Set<String> sockets = sockets(pid);
    Set<String> addresses = new HashSet<>();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      for (String line : Files.readAllLines(Path.of(table))) {
        String[] columns = line.strip().split("\\s+", -1);
        if (columns[3].equals("0A") && sockets.contains("socket:[" + columns[9] + "]")) {
          addresses.add(columns[1].substring(0, columns[1].indexOf(':')));
        }
      }
    }
    return addresses;
  }

  private static Set<String> sockets(long pid) throws IOException {
    Set<String> sockets = new HashSet<>();
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      for (Path descriptor : descriptors.toList()) {
        if (Files.exists(descriptor, LinkOption.NOFOLLOW_LINKS)) {
          sockets.add(Files.readSymbolicLink(descriptor).toString());
        }
      }
    }
    return sockets;
  }
}
