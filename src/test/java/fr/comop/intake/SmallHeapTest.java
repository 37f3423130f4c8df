package fr.comop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Memory does not grow with what people put into a workbook. */
class SmallHeapTest {
  @Test
  void fiveThousandLinesAreReadAndCheckedIn64Megabytes(@TempDir Path directory) throws Exception {
    assertThat(LargeWorkbooks.readIn64Megabytes(LargeWorkbooks.withLines(directory)))
        .startsWith("5000 lines, 0 pictures,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ods", "xls"})
  void fiveThousandLinesInOtherFormatsAreReadIn64Megabytes(String kind, @TempDir Path directory)
      throws Exception {
    assertThat(LargeWorkbooks.readIn64Megabytes(LargeWorkbooks.withLines(directory, kind)))
        .startsWith("5000 lines, 0 pictures,");
  }

  @Test
  void twentyMegabytesOfPicturesAreReadAndCheckedIn64Megabytes(@TempDir Path directory)
      throws Exception {
    Path file = LargeWorkbooks.withPictures(directory);
    assertThat(file)
        .satisfies(written -> assertThat(written.toFile().length()).isGreaterThan(20L << 20));
    assertThat(LargeWorkbooks.readIn64Megabytes(file)).contains(" 20 pictures,");
  }
}
