package fr.comop.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RoomTest {
  private static final Path HERE = Path.of("a");
  private static final Path THERE = Path.of("b");

  private static Room room(long keepFree, long here, long there) {
    return new Room(
        Set.of(HERE, THERE), keepFree, directory -> directory.equals(HERE) ? here : there);
  }

  @Test
  void isEnoughWhereWhatIsToStayFreeIsFree() {
    assertThat(room(100, 100, 101).shortage()).isEmpty();
  }

  @Test
  void isShortWhereOneDiskHasLess() {
    assertThat(room(100, 100, 99).shortage()).contains(new Room.Shortage(THERE, 99, 100));
  }

  @Test
  void isNotLookedAtWhereNothingIsToStayFree() {
    assertThat(room(0, 0, 0).shortage()).isEmpty();
  }

  @Test
  void isNotShortWhereNobodyCanTell() {
    Room room =
        new Room(
            Set.of(HERE),
            100,
            directory -> {
              throw new IOException("gone");
            });
    assertThat(room.shortage()).isEmpty();
  }

  @Test
  void isMeasuredOnTheRealDisk(@TempDir Path directory) {
    assertThat(new Room(Set.of(directory), 1).shortage()).isEmpty();
    assertThat(new Room(Set.of(directory), Long.MAX_VALUE).shortage()).isPresent();
  }

  @Test
  void isTriedOutByAFileOfWhichNothingIsLeft(@TempDir Path directory) throws IOException {
    assertThat(new Room(Set.of(directory), 0).takesFiles()).isTrue();
    assertThat(directory).isEmptyDirectory();
    Files.delete(directory);
    assertThat(new Room(Set.of(directory), 0).takesFiles()).isFalse();
    Files.createDirectory(directory);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No space left on device",
        "Disk quota exceeded",
        "Aucun espace disponible sur le périphérique",
        "There is not enough space on the disk"
      })
  void isWantedWhereTheSystemSaysSo(String words) {
    assertThat(Room.isFull(new UncheckedIOException(new IOException(words)))).isTrue();
    assertThat(Room.isFull(new FileSystemException("x", null, words))).isTrue();
  }

  @Test
  void isNotWantedWhereASenderSaysSo() {
    assertThat(Room.isFull(new IllegalStateException("No space left on device"))).isFalse();
    assertThat(Room.isFull(new FileSystemException("No space left on device", null, "Bad name")))
        .isFalse();
  }
}
