package fr.comop.edition;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.desk.NewFile;
import fr.comop.summary.Handout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Keeps what editions are made of, in the archive. Safe for use by several threads. */
public final class Shelf {
  private final Archive archive;

  public Shelf(Archive archive) {
    this.archive = archive;
  }

  /** Keeps files; they are left where they are. */
  List<Piece> keep(List<Handout.Written> files) {
    return files.stream().map(this::keep).toList();
  }

  private Piece keep(Handout.Written one) {
    try {
      return new Piece(
          one.name(), one.mediaType(), archive.keep(one.file()), Files.size(one.file()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps bytes as a file. */
  Piece keep(String name, String mediaType, byte[] bytes) {
    try {
      return new Piece(name, mediaType, archive.keep(bytes), bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Sha256 keep(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ContentJson.write(content, bytes);
      return archive.keep(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What an edition said. */
  Content content(Edition edition) {
    try (InputStream in = archive.open(edition.content())) {
      return ContentJson.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(
          edition.reference() + ": what it said is not in the archive, or cannot be read", e);
    }
  }

  /**
   * Writes files into a directory, in place of those of their names.
   *
   * @throws fr.comop.desk.Declined when it does not take them
   */
  List<Path> write(List<Piece> files, Path directory) {
    return files.stream().map(one -> write(one, directory.resolve(one.name()))).toList();
  }

  private Path write(Piece one, Path file) {
    NewFile.write(
        file,
        stream -> {
          try (InputStream in = archive.open(one.sha256())) {
            in.transferTo(stream);
          }
        });
    return file;
  }

  /** Does something in a directory that only we can reach, and that is gone afterwards. */
  <T> T aside(Function<Path, T> what) {
    try {
      Path directory = Files.createTempDirectory(archive.incoming(), "");
      try {
        return what.apply(directory);
      } finally {
        empty(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void empty(Path directory) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(directory)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : all) {
      Files.delete(one);
    }
  }
}
