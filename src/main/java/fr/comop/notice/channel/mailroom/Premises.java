package fr.comop.notice.channel.mailroom;

import fr.comop.desk.Causes;
import fr.comop.desk.Output;
import fr.comop.disk.Directories;
import fr.comop.disk.Rights;
import fr.comop.notice.channel.ChannelUnavailable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The folder shared with the mail room.
 *
 * @param root which exists, or is somebody's who has to mount it
 */
public record Premises(Path root) {
  /** What does something in it. */
  @FunctionalInterface
  interface Doing<T> {
    T done() throws IOException, ChannelUnavailable;
  }

  /** Where what is to leave lies. */
  Path out() {
    return root.resolve("depart");
  }

  /** Where it is made ready. */
  Path ready() {
    return out().resolve(".pret");
  }

  /** Where what comes back is dropped. */
  Path back() {
    return root.resolve("retour");
  }

  /** Where that is put which was read. */
  Path read() {
    return back().resolve("traites");
  }

  /** Where that is put in which something is wrong. */
  Path toMend() {
    return back().resolve("a-corriger");
  }

  /** Does something in it, in directories that are there. */
  <T> T with(Doing<T> doing) throws ChannelUnavailable {
    if (!Files.isDirectory(root)) {
      throw new ChannelUnavailable(
          "Le dossier du service courrier est introuvable : "
              + root
              + " (letters.mail-room.folder).");
    }
    try {
      Directories.makeAsOpen(root, "depart");
      Directories.makeAsOpen(root, "retour");
      Directories.makeAsOpen(back(), "traites");
      Directories.makeAsOpen(back(), "a-corriger");
      Directories.make(ready());
      return doing.done();
    } catch (IOException e) {
      throw new ChannelUnavailable(
          e instanceof FileSystemException place
              ? Output.refused(root, place).why()
              : "Le dossier du service courrier se refuse : " + Causes.told(e) + ".",
          e);
    }
  }

  /**
   * Writes a file that is there whole or not at all, and outlives a power cut; one with the same
   * bytes stays as it is.
   */
  void write(Path file, byte[] bytes) throws IOException {
    if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
      return;
    }
    Path parent = ready();
    Path unfinished = Files.createTempFile(parent, "", ".part");
    try {
      try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
      }
      move(unfinished, file);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Moves a file in one step, as open as where it goes, and brings that to the disk. */
  void move(Path file, Path to) throws IOException {
    Path directory = to.getParent() == null ? root : to.getParent();
    Files.move(file, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    if (!directory.equals(ready())) {
      Rights.openAsItsDirectory(to);
    }
    Directories.force(directory);
  }
}
