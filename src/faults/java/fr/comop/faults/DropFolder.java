package fr.comop.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The shared folder as those see it who drop files: at once, or in a copy that takes its time. */
final class DropFolder {
  /** How a file is copied into the folder. */
  enum Copy {
    /** In one go. */
    AT_ONCE,
    /** Piece by piece, never resting for long. */
    SLOW,
    /** With one pause in its middle that is longer than {@code folder.rest} (10 s). */
    PAUSING
  }

  private static final int PIECES = 8;
  private static final Duration SHORT = Duration.ofMillis(700);
  private static final Duration PAUSE = Duration.ofSeconds(14);

  private final Path root;
  private final List<CompletableFuture<Void>> copies = new ArrayList<>();

  DropFolder(Path root) {
    this.root = root;
  }

  void drop(Parcel parcel, Copy how) throws IOException {
    Path file = Files.createDirectories(root.resolve(parcel.folder())).resolve(parcel.name());
    if (how == Copy.AT_ONCE) {
      Files.write(file, parcel.workbook());
    } else {
      copies.add(copied(parcel.workbook(), file, how));
    }
  }

  private static CompletableFuture<Void> copied(byte[] content, Path file, Copy how)
      throws IOException {
    // held open as copying programs do: moved meanwhile, it is written to where it then lies
    OutputStream out = Files.newOutputStream(file);
    CompletableFuture<Void> copy = CompletableFuture.completedFuture(null);
    for (int piece = 0; piece < PIECES; piece++) {
      int from = content.length * piece / PIECES;
      int to = content.length * (piece + 1) / PIECES;
      Duration wait = how == Copy.PAUSING && piece == PIECES / 2 ? PAUSE : SHORT;
      copy =
          copy.thenRunAsync(
              () -> write(out, content, from, to),
              CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS));
    }
    return copy.thenRun(() -> close(out));
  }

  private static void write(OutputStream out, byte[] content, int from, int to) {
    try {
      out.write(content, from, to - from);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(OutputStream out) {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether some copy is not at its end.
   *
   * @throws java.util.concurrent.CompletionException if one failed
   */
  boolean isCopying() {
    for (CompletableFuture<Void> copy : copies) {
      if (!copy.isDone()) {
        return true;
      }
      copy.join();
    }
    return false;
  }

  /** Files that nobody has dealt with. */
  List<Path> waiting() throws IOException {
    return files(2);
  }

  /** Files that lie in a directory of this name in somebody's folder. */
  List<Path> in(String name) throws IOException {
    return files(3).stream()
        .filter(file -> file.getParent().getFileName().toString().equals(name))
        .toList();
  }

  private List<Path> files(int deep) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root, deep)) {
      return all.filter(
              file -> Files.isRegularFile(file) && root.relativize(file).getNameCount() == deep)
          .toList();
    }
  }
}
