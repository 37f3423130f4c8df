package fr.comop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Form;
import fr.comop.form.Questions;
import fr.comop.form.Years;
import fr.comop.form.check.Background;
import fr.comop.form.check.Checks;
import fr.comop.form.check.Circumstances;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.Workbook;
import fr.comop.workbook.read.FormReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Good files with bytes turned over, cut out or repeated: each is read or refused with a reason,
 * soon. {@code -Ddamages=N} says how many of each file; together they are 10,000 by default.
 */
class DamagedWorkbooksTest {
  private static final Path WRITTEN_BY = Path.of("src/test/samples/written-by");
  private static final int DAMAGES = Integer.getInteger("damages", 2_000);
  private static final Duration MOST = Duration.ofSeconds(20);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "libreoffice/casemate-bilan.xlsx",
        "libreoffice/planetarium-bilan.ods",
        "libreoffice/planetarium-bilan.xls",
        "openpyxl/astusciences-bilan.xlsx",
        "sheetjs/ronde-programme.xlsx"
      })
  void are_read_or_refused_with_a_reason(String good) throws Exception {
    byte[] bytes = Files.readAllBytes(WRITTEN_BY.resolve(good));
    Form form =
        Questions.SHIPPED
            .forms()
            .latest(good.contains("programme") ? "programme" : "bilan")
            .orElseThrow();
    Path file = folder.resolve("damaged");
    int refused = 0;
    for (int seed = 0; seed < DAMAGES; seed++) {
      Files.write(file, damaged(bytes, new SplittableRandom(seed)));
      long start = System.nanoTime();
      refused += isRead(file, form, good + ", seed " + seed) ? 0 : 1;
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as("time for %s, seed %d", good, seed)
          .isLessThan(MOST);
    }
    assertThat(refused).isGreaterThan(DAMAGES / 4);
  }

  private static boolean isRead(Path file, Form form, String which) throws IOException {
    try {
      Workbook workbook = WorkbookFile.read(file);
      Checks.of(
          FormReader.read(form, Years.of(2020), Layout.byMarks(workbook, form)),
          new Circumstances(LocalDate.of(2020, 12, 10), 2021, 2021, Background.NONE));
      return true;
    } catch (UnreadableWorkbook e) {
      assertThat(e.why().french()).isNotBlank();
      return false;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new AssertionError(which, e);
    }
  }

  private static byte[] damaged(byte[] good, SplittableRandom random) {
    byte[] bytes = good.clone();
    switch (random.nextInt(4)) {
      case 0 -> { // a bit or a byte here and there
        for (int count = 1 + random.nextInt(8); count > 0; count--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
      }
      case 1 -> {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
      case 2 -> {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(600));
        return joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
      }
      default -> {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(600));
        return joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
      }
    }
  }

  private static byte[] joined(byte[] head, byte[] tail) {
    byte[] all = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, all, head.length, tail.length);
    return all;
  }
}
