package fr.comop.stage;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A user of the machine without any rights, whom root lends to a process. */
public final class OtherUser {
  private static final String NOBODY = "65534";

  private OtherUser() {}

  /** Words that go before a command, to run it as that user. */
  public static List<String> command() {
    return List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups");
  }

  /** Whether this process may do so, and permissions bind the other. */
  public static boolean canBe() throws InterruptedException {
    try {
      List<String> words = new ArrayList<>(command());
      words.add("true");
      return new ProcessBuilder(words).start().waitFor() == 0;
    } catch (IOException e) {
      return false; // no setpriv on this machine
    }
  }

  /** Gives a tree to that user, whose way there is opened. */
  public static void give(Path tree) throws IOException, InterruptedException {
    Files.setPosixFilePermissions(tree, PosixFilePermissions.fromString("rwxr-xr-x"));
    int code =
        new ProcessBuilder("chown", "-R", NOBODY + ":" + NOBODY, tree.toString()).start().waitFor();
    if (code != 0) {
      throw new IOException("chown ended with " + code);
    }
  }

  /** Lets everybody read a tree, whatever the umask it was made under. */
  public static void show(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path one : all.toList()) {
        Files.setPosixFilePermissions(
            one,
            PosixFilePermissions.fromString(Files.isDirectory(one) ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }

  /** The class path in a place that everybody may read. */
  public static String classPath(Path place) throws IOException {
    return classPath(
        place,
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(Path::of)
            .toList());
  }

  /** Of the class path no more than where these classes come from. */
  public static String classPath(Path place, Class<?>... needed)
      throws IOException, URISyntaxException {
    List<Path> from = new ArrayList<>();
    for (Class<?> one : needed) {
      from.add(Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI()));
    }
    return classPath(place, from);
  }

  private static String classPath(Path place, List<Path> all) throws IOException {
    Files.createDirectories(place);
    List<String> entries = new ArrayList<>();
    for (Path from : all) {
      if (Files.isRegularFile(from)) {
        Path copy = place.resolve(entries.size() + "-" + from.getFileName());
        Files.copy(from, copy);
        entries.add(copy.toString());
      } else if (Files.isDirectory(from)) {
        Path copy = place.resolve(entries.size() + "-classes");
        copied(from, copy);
        entries.add(copy.toString());
      }
    }
    show(place);
    return String.join(File.pathSeparator, entries);
  }

  private static void copied(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Path copy = to.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(one, copy);
        }
      }
    }
  }
}
