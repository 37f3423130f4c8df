package fr.comop.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Runs a class as the user {@code nobody}, where the tests run as root. */
public final class OtherUser {
  private static final String NOBODY = "65534";

  private final Path program;

  /**
   * Lays out what the class needs where everybody can read it.
   *
   * @param directory one that everybody can reach
   */
  OtherUser(Path directory, Class<?> main) throws IOException, URISyntaxException {
    program = directory;
    Path h2 =
        Path.of(org.h2.Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Files.copy(h2, program.resolve("h2.jar"));
    Path classes =
        Path.of(main.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve(main.getPackageName().replace('.', '/'));
    Path copy = Files.createDirectories(program.resolve(main.getPackageName().replace('.', '/')));
    try (var all = Files.newDirectoryStream(classes, main.getSimpleName() + "*.class")) {
      for (Path one : all) {
        Files.copy(one, copy.resolve(one.getFileName().toString()));
      }
    }
    openToAll(program);
  }

  /** Skips the test where there is no other user to be. */
  public static void assumeThereIsOne() {
    Assumptions.assumeTrue(System.getProperty("user.name").equals("root"));
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")));
  }

  /** A command of that user's. */
  public static List<String> command(List<String> words) {
    List<String> command =
        new ArrayList<>(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"));
    command.addAll(words);
    return command;
  }

  /** Lets everybody read a directory and all in it. */
  static void openToAll(Path directory) throws IOException {
    try (var all = Files.walk(directory)) {
      for (Path path : all.toList()) {
        Files.setPosixFilePermissions(
            path,
            PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }

  /** What the class says, line by line. */
  List<String> run(Class<?> main, String... arguments) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                program + ":" + program.resolve("h2.jar"),
                main.getName()));
    words.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command(words))
            .directory(program.toFile())
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
  }
}
