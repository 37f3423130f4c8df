package fr.comop.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveTest {
  private static final byte[] ABC = "abc".getBytes(UTF_8);
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private Path temporary;
  private Path directory;
  private Archive archive;

  @BeforeEach
  void open(@TempDir Path temporary) throws IOException {
    this.temporary = temporary;
    directory = temporary.resolve("data/archive");
    archive = new Archive(directory);
  }

  @Test
  void givesBackTheBytesItWasGiven() throws IOException {
    Sha256 sha256 = archive.keep(ABC);

    assertThat(archive.holds(sha256)).isTrue();
    try (InputStream content = archive.open(sha256)) {
      assertThat(content).hasBinaryContent(ABC);
    }
  }

  @Test
  void namesAContentByItsSha256BelowItsFirstTwoDigits() throws IOException {
    assertThat(archive.path(archive.keep(ABC)))
        .isEqualTo(directory.resolve("ba").resolve(OF_ABC))
        .hasBinaryContent(ABC);
  }

  @Test
  void keepsBytesAStreamAndAFileUnderTheSameName() throws IOException {
    Path file = Files.write(temporary.resolve("file"), ABC);

    assertThat(Set.of(archive.keep(ABC)))
        .containsExactly(archive.keep(new ByteArrayInputStream(ABC)))
        .containsExactly(archive.keep(file));
    assertThat(contents()).hasSize(1);
    assertThat(file).exists();
  }

  @Test
  void keepsAnEmptyContent() throws IOException {
    assertThat(archive.path(archive.keep(new byte[0]))).isEmptyFile();
  }

  @Test
  void keepsAContentLargerThanItsBuffer() throws IOException {
    byte[] large = new byte[1_000_003];
    large[large.length - 1] = 1;

    assertThat(archive.path(archive.keep(new ByteArrayInputStream(large)))).hasBinaryContent(large);
  }

  @Test
  void writesAContentOnce() throws IOException {
    Path kept = archive.path(archive.keep(ABC));
    Object file = Files.readAttributes(kept, BasicFileAttributes.class).fileKey();

    archive.keep(ABC);
    archive.keep(new ByteArrayInputStream(ABC));

    assertThat(Files.readAttributes(kept, BasicFileAttributes.class).fileKey()).isEqualTo(file);
  }

  @Test
  void destroysNoContentThatWasKeptAgainSince() throws IOException {
    FileTime longAgo = FileTime.from(Instant.parse("2020-12-15T00:00:00Z"));
    Instant since = Instant.parse("2020-12-16T00:00:00Z");
    Sha256 sha256 = archive.keep(ABC);
    for (Keeping again :
        List.<Keeping>of(
            () -> archive.keep(ABC), () -> archive.keep(new ByteArrayInputStream(ABC)))) {
      Files.setLastModifiedTime(archive.path(sha256), longAgo);
      again.done();
      assertThat(archive.destroy(sha256, since)).isEqualTo(Archive.KEPT_AGAIN);
      assertThat(archive.path(sha256)).hasBinaryContent(ABC);
    }

    Files.setLastModifiedTime(archive.path(sha256), longAgo);
    assertThat(archive.destroy(sha256, since)).isEqualTo(3);
    assertThat(archive.destroy(sha256, since)).isZero();
    assertThat(archive.incoming()).isEmptyDirectory();
  }

  private interface Keeping {
    Sha256 done() throws IOException;
  }

  @Test
  void findsAgainWhatAnEarlierArchiveKeptThere() throws IOException {
    Sha256 sha256 = archive.keep(ABC);

    assertThat(new Archive(directory).holds(sha256)).isTrue();
  }

  @Test
  void saysWhichContentItDoesNotHold() {
    Sha256 unknown = Sha256.of(ABC);

    assertThat(archive.holds(unknown)).isFalse();
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> archive.open(unknown))
        .withMessageContaining(OF_ABC);
  }

  @Test
  void leavesNothingBehindWhenAStreamBreaks() throws IOException {
    InputStream broken = new SequenceInputStream(new ByteArrayInputStream(ABC), new DroppedLine());

    assertThatIOException().isThrownBy(() -> archive.keep(broken)).withMessage("the line dropped");
    assertThat(contents()).isEmpty();
  }

  @Test
  void keepsOneContentOnceThoughManyKeepItAtTheSameTime() throws Exception {
    int threads = 8;
    CyclicBarrier together = new CyclicBarrier(threads);
    Callable<Set<Sha256>> keepAFew =
        () -> {
          Set<Sha256> kept = new HashSet<>();
          for (int content = 0; content < 20; content++) {
            together.await(20, SECONDS);
            kept.add(archive.keep(new ByteArrayInputStream(new byte[content])));
          }
          return kept;
        };

    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Set<Sha256>>> all =
          pool.invokeAll(Stream.generate(() -> keepAFew).limit(threads).toList());
      for (Future<Set<Sha256>> kept : all) {
        assertThat(kept.get()).hasSize(20).allMatch(archive::holds);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(contents()).hasSize(20);
  }

  private Set<Path> contents() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).collect(Collectors.toSet());
    }
  }

  private static final class DroppedLine extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the line dropped");
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return read();
    }
  }
}
