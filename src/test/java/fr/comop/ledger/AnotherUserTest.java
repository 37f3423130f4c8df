package fr.comop.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Archive;
import fr.comop.stage.OtherUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Whoever else is on the machine gets at nothing, whatever the umask of the service. */
@EnabledOnOs(OS.LINUX)
final class AnotherUserTest {
  private static final Set<PosixFilePermission> OTHERS =
      PosixFilePermissions.fromString("------rwx");

  private Path world = Path.of("");
  private Path data = Path.of("");
  private StoreFiles files = new StoreFiles(data);

  /** Everybody reaches the directory that holds the data directory. */
  @BeforeEach
  void makeWorld() throws IOException {
    world = Files.createTempDirectory("comop-world");
    OtherUser.show(world);
    data = world.resolve("data");
    files = new StoreFiles(data.resolve("store"));
  }

  @AfterEach
  void end() throws IOException {
    StoreFiles.delete(world);
  }

  private Ledger served() throws IOException {
    fr.comop.disk.Directories.make(data);
    new Archive(data.resolve("archive")).keep(new byte[] {1, 2, 3});
    Ledger ledger = Ledger.open(LedgerSettings.h2File(files.directory()));
    ledger.inTransaction(() -> Rows.arrive(ledger, "arrival " + Rows.arrivals(ledger)));
    ledger.serve();
    return ledger;
  }

  /** What the intruder says as a user without rights, line by line. */
  private List<String> nobodySays(String... arguments) throws Exception {
    List<String> words = new ArrayList<>(OtherUser.command());
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-XX:TieredStopAtLevel=1");
    words.add("-XX:+UseSerialGC");
    words.add("-cp");
    words.add(OtherUser.classPath(world.resolve("lib"), Intruder.class, org.h2.Driver.class));
    words.add(Intruder.class.getName());
    words.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(words).directory(world.toFile()).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
  }

  @Test
  void getsInNowhereWithoutTheSecretsOfThisRun() throws Exception {
    Assumptions.assumeTrue(OtherUser.canBe());
    try (Ledger ledger = served()) {
      Serving serving = Serving.read(files).orElseThrow();

      List<String> said =
          nobodySays(
              files.directory().toString(),
              String.valueOf(serving.port()),
              "no key",
              "no password");

      assertThat(said)
          .containsExactly(
              "read comop.mv.db: AccessDeniedException",
              "read owner: AccessDeniedException",
              "read serving: AccessDeniedException",
              "list the data: AccessDeniedException",
              "write to the data: AccessDeniedException",
              "open the file: JdbcSQLNonTransientException",
              "connect to \"comop\": JdbcSQLInvalidAuthorizationSpecException",
              "own \"comop\": JdbcSQLInvalidAuthorizationSpecException",
              "connect to \"" + files.database() + "\": JdbcSQLInvalidAuthorizationSpecException",
              "own \"" + files.database() + "\": JdbcSQLInvalidAuthorizationSpecException",
              "connect to \"mem:mine\": JdbcSQLInvalidAuthorizationSpecException",
              "own \"mem:mine\": JdbcSQLInvalidAuthorizationSpecException",
              "connect to \"\": JdbcSQLInvalidAuthorizationSpecException",
              "own \"\": JdbcSQLInvalidAuthorizationSpecException",
              "manage the server: JdbcSQLInvalidAuthorizationSpecException",
              "stop the server: JdbcSQLInvalidAuthorizationSpecException",
              "come in by the key alone: JdbcSQLInvalidAuthorizationSpecException",
              "own it by the key alone: JdbcSQLInvalidAuthorizationSpecException",
              "come in by all secrets: JdbcSQLInvalidAuthorizationSpecException");
      assertThat(Rows.arrivals(ledger)).isOne();
    }
  }

  /** The control: with both secrets he gets in, so it is for want of them that he does not. */
  @Test
  void getsInWithBothSecretsOnly() throws Exception {
    Assumptions.assumeTrue(OtherUser.canBe());
    try (Ledger ledger = served()) {
      Serving serving = Serving.read(files).orElseThrow();

      List<String> said =
          nobodySays(
              files.directory().toString(),
              String.valueOf(serving.port()),
              serving.key(),
              serving.password());

      assertThat(said)
          .filteredOn(line -> line.endsWith(": in"))
          .containsExactly("come in by all secrets: in");
      assertThat(Rows.arrivals(ledger)).isOne();
    }
  }

  @Test
  void mayReadNoFileNorDirectory() throws IOException {
    try (Ledger ledger = served()) {
      ledger.durably(() -> Rows.arrive(ledger, "b"));
      assertThat(rights())
          .allMatch(line -> line.startsWith("rw-------") || line.startsWith("rwx------"));
      assertThat(rights()).anyMatch(line -> line.endsWith("/serving"));
    }
    assertThat(rights())
        .allMatch(line -> line.startsWith("rw-------") || line.startsWith("rwx------"));
    assertThat(rights()).anyMatch(line -> line.endsWith("/comop.mv.db"));
  }

  private List<String> rights() throws IOException {
    try (Stream<Path> all = Files.walk(data)) {
      return all.map(AnotherUserTest::rights).toList();
    }
  }

  private static String rights(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path)) + " " + path;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void isShutOutOfWhatWasOpenToHim() throws IOException {
    served().close();
    for (Path path : List.of(data.resolve("archive"), files.directory())) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
    }
    Files.setPosixFilePermissions(
        files.databaseFile(), PosixFilePermissions.fromString("rw-rw-rw-"));

    served().close();

    for (Path path : List.of(data.resolve("archive"), files.directory(), files.databaseFile())) {
      assertThat(Files.getPosixFilePermissions(path)).doesNotContainAnyElementsOf(OTHERS);
    }
  }

  @Test
  void ofTheGroupThatTheDataIsOpenToMayComeInAndReadNothingElse() throws IOException {
    served().close();
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-x---"));

    try (Ledger ledger = served()) {
      assertThat(rights(files.directory())).startsWith("rwxr-x---");
      assertThat(rights(files.serving())).startsWith("rw-r-----");
      assertThat(rights(files.owner())).startsWith("rw-------");
      assertThat(rights(files.databaseFile())).startsWith("rw-------");
      assertThat(Rows.arrivals(ledger)).isEqualTo(2);
    }
  }
}
