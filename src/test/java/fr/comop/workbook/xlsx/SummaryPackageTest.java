package fr.comop.workbook.xlsx;

import static org.assertj.core.api.Assertions.assertThatCode;

import fr.comop.stage.PlayedSamples;
import fr.comop.summary.book.SummaryWorkbook;
import fr.comop.wiring.House;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A summary's workbook is a package as Office wants one, like the copies that are sent back. */
class SummaryPackageTest {
  @TempDir Path directory;

  @Test
  void its_parts_are_declared_and_related_as_in_any_package() throws Exception {
    Path file = directory.resolve("summary.xlsx");
    try (House house = PlayedSamples.house();
        OutputStream out = Files.newOutputStream(file)) {
      new SummaryWorkbook()
          .write(
              house
                  .summary
                  .summaries()
                  .of(2020, Instant.parse("2021-02-01T00:00:00Z"), Set.of("comop-2020-2022")),
              out);
    }
    assertThatCode(() -> PackageCheck.check(file, List.of())).doesNotThrowAnyException();
  }
}
