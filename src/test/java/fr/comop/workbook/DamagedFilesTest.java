package fr.comop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.samples.SampleWorkbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Good files of each format with bytes flipped, cut out and repeated: each is read or told to be
 * unreadable, soon, and nothing else happens. {@code -Ddamaged=10000} tries more often.
 */
class DamagedFilesTest {
  private static final int TRIES = Integer.getInteger("damaged", 150);
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Path BY_LIBREOFFICE = Path.of("src/test/samples/written-by/libreoffice");

  private final Path folder;

  DamagedFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "ods", "xls"})
  void are_read_or_told_to_be_unreadable(String kind) throws Exception {
    byte[] good = good(kind);
    for (int seed = 0; seed < TRIES; seed++) {
      Path file = Files.write(folder.resolve("damaged"), damaged(good, new Random(seed)));
      int tried = seed;
      Assertions.assertTimeout(SOON, () -> read(file, tried));
    }
  }

  private static void read(Path file, int seed) throws IOException {
    try {
      assertThat(WorkbookFile.read(file).sheets()).as("seed %d", seed).isNotEmpty();
    } catch (UnreadableWorkbook e) {
      assertThat(e.why().french()).as("seed %d", seed).endsWith(".");
    }
  }

  private static byte[] good(String kind) throws IOException {
    return kind.equals("xlsx")
        ? SampleWorkbooks.document("planetarium-bilan")
        : Files.readAllBytes(BY_LIBREOFFICE.resolve("planetarium-bilan." + kind));
  }

  private static byte[] damaged(byte[] good, Random random) {
    byte[] bytes = good.clone();
    for (int times = random.nextInt(5) + 1; times > 0; times--) {
      int from = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, from + random.nextInt(600) + 1);
      bytes =
          switch (random.nextInt(4)) {
            case 0 -> without(bytes, from, to);
            case 1 -> twice(bytes, from, to);
            default -> flipped(bytes, random);
          };
    }
    return bytes;
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    for (int times = random.nextInt(20); times >= 0; times--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static byte[] without(byte[] bytes, int from, int to) {
    byte[] rest = Arrays.copyOf(bytes, bytes.length - to + from);
    System.arraycopy(bytes, to, rest, from, bytes.length - to);
    return rest;
  }

  private static byte[] twice(byte[] bytes, int from, int to) {
    byte[] longer = Arrays.copyOf(bytes, bytes.length + to - from);
    System.arraycopy(bytes, from, longer, to, bytes.length - from);
    return longer;
  }
}
