package fr.comop.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class H2SharedFileTest {
  @Test
  void isReadAndWrittenByASecondProcessWhileTheFirstHoldsIt(@TempDir Path directory)
      throws IOException {
    Path file = directory.resolve("ledger");
    try (Ledger first = Ledger.open(LedgerSettings.h2File(file))) {
      first.durably(() -> Rows.arrive(first, "first"));

      try (OtherProcess second = OtherProcess.start(file, "second")) {
        assertThat(second.arrivals()).isEqualTo(2);
        first.durably(() -> Rows.arrive(first, "third"));
      }

      assertThat(Rows.arrivals(first)).isEqualTo(3);
    }
  }

  @Test
  void keepsWhatWasMerelyCommittedWhenTheProcessIsKilled(@TempDir Path directory)
      throws IOException {
    Path file = directory.resolve("ledger");
    try (OtherProcess killed = OtherProcess.start(file, "a")) {
      assertThat(killed.arrivals()).isOne();
      killed.kill();
    }

    try (Ledger ledger = Ledger.open(LedgerSettings.h2File(file))) {
      assertThat(Rows.arrivals(ledger)).isOne();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void listensOnTheLoopbackOnly(@TempDir Path directory) throws IOException {
    try (OtherProcess holder = OtherProcess.start(directory.resolve("ledger"), "a")) {
      assertThat(holder.arrivals()).isOne();

      assertThat(listeningAddresses(holder.pid()))
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
  void doesNotTellItsPassword() {
    assertThat(LedgerSettings.at("jdbc:h2:mem:", "comop", "secret"))
        .hasToString("jdbc:h2:mem: as comop");
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
