package fr.comop.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
final class RightsTest {
  private static final int SET_GID = 02000;

  @TempDir private Path directory = Path.of("");

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static int mode(Path path) throws IOException {
    return (int) Files.getAttribute(path, "unix:mode") & 07777;
  }

  private Path shared(int mode) throws IOException {
    Path shared = Files.createDirectory(directory.resolve("shared"));
    Files.setAttribute(shared, "unix:mode", mode);
    return shared;
  }

  @Test
  void directoriesAreMadeForTheirOwnerAlone() throws IOException {
    Path deep = directory.resolve("a/b/c");

    Directories.make(deep);

    assertThat(rights(deep)).isEqualTo("rwx------");
    assertThat(rights(directory.resolve("a"))).isEqualTo("rwx------");
  }

  @Test
  void directoriesThatAreThereKeepTheirRights() throws IOException {
    Path shared = shared(0755);

    Directories.make(shared);

    assertThat(rights(shared)).isEqualTo("rwxr-xr-x");
  }

  @Test
  void othersLoseTheirsAndTheGroupKeepsItsOwn() throws IOException {
    Path shared = shared(SET_GID | 0775);

    Rights.closeToOthers(shared);

    assertThat(mode(shared)).isEqualTo(SET_GID | 0770);
  }

  @Test
  void aDirectoryInASharedOneIsAsOpen() throws IOException {
    Path shared = shared(SET_GID | 0770);

    Path made = Directories.makeAsOpen(shared, "made");

    assertThat(mode(made)).isEqualTo(SET_GID | 0770);
  }

  @Test
  void aDirectoryThatIsThereIsNotOpened() throws IOException {
    Path shared = shared(0777);
    Path closed = Files.createDirectory(shared.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));

    assertThat(Directories.makeAsOpen(shared, "closed")).isEqualTo(closed);

    assertThat(rights(closed)).isEqualTo("rwx------");
  }

  @Test
  void aFileInASharedDirectoryIsAsOpenAndRunsNothing() throws IOException {
    Path file = Files.writeString(shared(0775).resolve("file"), "");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

    Rights.openAsItsDirectory(file);

    assertThat(rights(file)).isEqualTo("rw-rw-r--");
  }

  @Test
  void aDirectoryIsTheGroupsWhereItMayListAndEnter() throws IOException {
    Path shared = shared(0750);
    assertThat(Rights.areTheGroups(shared)).isTrue();
    Rights.set(shared, "rwx--x---");
    assertThat(Rights.areTheGroups(shared)).isFalse();
  }
}
