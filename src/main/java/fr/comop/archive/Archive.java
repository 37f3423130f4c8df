package fr.comop.archive;

import fr.comop.disk.Directories;
import fr.comop.disk.Rights;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A directory of contents, each kept once under its SHA-256 and never changed, until it is
 * destroyed: {@code <directory>/<first two digits>/<all 64 digits>}.
 *
 * <p>Safe for use by several threads, and by several processes on one directory. Contents are
 * streamed: memory does not grow with their size. What a killed process was about to keep may stay
 * behind in {@code <directory>/incoming}; nothing ever reads it, and it may be deleted while no
 * process uses the archive.
 */
public final class Archive {
  /** What {@link #destroy} left where it is. */
  public static final long KEPT_AGAIN = -1;

  private static final int BUFFER_BYTES = 64 * 1024;

  private final Path directory;
  private final Path incoming;
  private final Set<Path> shelves = new HashSet<>();

  /**
   * Opens the archive, and makes its directory durably if it is missing. Directories and files are
   * made for their owner alone; a directory that is there is closed to others.
   *
   * @throws IOException if the directory can't be made or written
   */
  public Archive(Path directory) throws IOException {
    this.directory = directory.toAbsolutePath().normalize();
    this.incoming = this.directory.resolve("incoming");
    Directories.make(incoming);
    Rights.closeToOthers(this.directory);
  }

  /**
   * Keeps these bytes. On return they are on disk, under their name, and outlive a power cut.
   *
   * @throws ArchiveUnavailable if that can't be promised
   */
  public Sha256 keep(byte[] content) throws IOException {
    return keep(new ByteArrayInputStream(content));
  }

  /**
   * Keeps the content of a file, which is left where it is. On return the copy is on disk, under
   * its name, and outlives a power cut.
   *
   * @throws ArchiveUnavailable if that can't be promised
   * @throws IOException if the file can't be read
   */
  public Sha256 keep(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return keep(content);
    }
  }

  /**
   * Keeps what is left of a stream, which is read to its end and not closed. On return the content
   * is on disk, under its name, and outlives a power cut.
   *
   * @throws ArchiveUnavailable if that can't be promised
   * @throws IOException if the stream can't be read
   */
  public Sha256 keep(InputStream content) throws IOException {
    Path arriving = written(() -> Files.createTempFile(incoming, "", ""));
    try {
      return keep(content, arriving);
    } finally {
      Files.deleteIfExists(arriving);
    }
  }

  private Sha256 keep(InputStream content, Path arriving) throws IOException {
    try (FileChannel file = written(() -> FileChannel.open(arriving, StandardOpenOption.WRITE))) {
      Sha256 sha256 = copy(content, file);
      return written(() -> named(sha256, file, arriving));
    }
  }

  private Sha256 named(Sha256 sha256, FileChannel file, Path arriving) throws IOException {
    Path shelf = shelf(sha256);
    if (!isKeptAgain(sha256, arriving)) {
      file.force(true);
      Files.move(arriving, path(sha256), StandardCopyOption.ATOMIC_MOVE);
    }
    // Also when it was there already: whoever put it there may not have come this far.
    Directories.force(shelf);
    return sha256;
  }

  /** Whether it is there already; then it is dated as this one, for whoever is to destroy it. */
  private boolean isKeptAgain(Sha256 sha256, Path arriving) {
    if (!holds(sha256)) {
      return false;
    }
    try {
      Files.setLastModifiedTime(path(sha256), Files.getLastModifiedTime(arriving));
      return true;
    } catch (NoSuchFileException e) {
      return false; // destroyed just now
    } catch (IOException e) {
      return true; // somebody else's file: it is there, and stays
    }
  }

  /** Something that the archive writes, or needs for writing. */
  @FunctionalInterface
  private interface Writing<T> {
    T done() throws IOException;
  }

  /** Tells what fails here from what fails in reading that which is to be kept. */
  private static <T> T written(Writing<T> writing) throws ArchiveUnavailable {
    try {
      return writing.done();
    } catch (IOException e) {
      throw new ArchiveUnavailable(e);
    }
  }

  /** Where contents are written before they have their names: on the disk that all of them need. */
  public Path incoming() {
    return incoming;
  }

  /** Where this content is, or would be. */
  public Path path(Sha256 sha256) {
    return shelfOf(sha256).resolve(sha256.hex());
  }

  /**
   * Reads a content; the caller closes the stream.
   *
   * @throws java.nio.file.NoSuchFileException if the archive does not hold it
   * @throws IOException if it can't be read
   */
  public InputStream open(Sha256 sha256) throws IOException {
    return Files.newInputStream(path(sha256));
  }

  /** Whether this content is there to be read. */
  public boolean holds(Sha256 sha256) {
    return Files.exists(path(sha256));
  }

  /** Whether nothing was ever kept here. */
  public boolean isEmpty() throws IOException {
    try (DirectoryStream<Path> shelves = Files.newDirectoryStream(directory, "[0-9a-f][0-9a-f]")) {
      for (Path shelf : shelves) {
        try (DirectoryStream<Path> contents = Files.newDirectoryStream(shelf)) {
          if (contents.iterator().hasNext()) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** How many bytes a content has; 0 where it is not there, or cannot be looked at. */
  public long size(Sha256 sha256) {
    try {
      return holds(sha256) ? Files.size(path(sha256)) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /**
   * Destroys a content, for good; one that is not there stays so. One that was kept again since
   * stays: a row that names it may be on its way.
   *
   * @return how many bytes it had; 0 where it was not there, -1 where it was kept again
   */
  public long destroy(Sha256 sha256, Instant since) throws IOException {
    Path file = path(sha256);
    if (!holds(sha256)) {
      return 0;
    }
    if (isKeptSince(file, since)) {
      return KEPT_AGAIN;
    }
    // Aside first: whoever keeps it from here on writes it anew.
    Path aside = incoming.resolve(sha256.hex());
    Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
    if (isKeptSince(aside, since)) {
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
      return KEPT_AGAIN;
    }
    long bytes = Files.size(aside);
    Files.delete(aside);
    Directories.force(shelfOf(sha256));
    return bytes;
  }

  private static boolean isKeptSince(Path file, Instant since) throws IOException {
    return Files.getLastModifiedTime(file).toInstant().isAfter(since);
  }

  /** Takes one content after the other. */
  @FunctionalInterface
  public interface Taking {
    void take(Sha256 content) throws IOException;
  }

  /** Names all contents that are there, in their order; what is kept meanwhile may be left out. */
  public void each(Taking taking) throws IOException {
    for (Path shelf : listed(directory, "[0-9a-f][0-9a-f]")) {
      for (Path content : listed(shelf, "[0-9a-f]*")) {
        String name = content.getFileName().toString();
        if (name.length() == 64) {
          taking.take(new Sha256(name));
        }
      }
    }
  }

  private static List<Path> listed(Path directory, String names) throws IOException {
    List<Path> listed = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, names)) {
      found.forEach(listed::add);
    }
    listed.sort(null);
    return listed;
  }

  private Path shelfOf(Sha256 sha256) {
    return directory.resolve(sha256.hex().substring(0, 2));
  }

  /** The directory of this content, known to be on disk itself. */
  private Path shelf(Sha256 sha256) throws IOException {
    Path shelf = shelfOf(sha256);
    synchronized (shelves) {
      if (!shelves.contains(shelf)) {
        Directories.make(shelf);
        Directories.force(directory);
        shelves.add(shelf);
      }
    }
    return shelf;
  }

  private static Sha256 copy(InputStream content, FileChannel file) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      digest.update(buffer, 0, read);
      ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
      while (bytes.hasRemaining()) {
        written(() -> file.write(bytes));
      }
    }
    return Sha256.finish(digest);
  }
}
