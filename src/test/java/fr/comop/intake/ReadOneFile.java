package fr.comop.intake;

import fr.comop.archive.Sha256;
import fr.comop.config.Configuration;
import fr.comop.form.Form;
import fr.comop.intake.arrival.Attachment;
import fr.comop.intake.assessment.Assessor;
import fr.comop.intake.assessment.ConventionOnly;
import fr.comop.intake.identification.Opened;
import fr.comop.intake.identification.Opener;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.find.Locator;
import fr.comop.workbook.grid.Workbook;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads and checks one workbook in a process of its own, and tells what was found in it. */
public final class ReadOneFile {
  private ReadOneFile() {}

  /**
   * Prints lines, pictures, milliseconds and the most heap that was ever in use.
   *
   * @param args the file
   */
  public static void main(String[] args) throws Exception {
    Configuration configuration = Configuration.read(Path.of("config"), Map.of());
    long start = System.nanoTime();
    Locator locator = new Locator(configuration.forms());
    Opened opened =
        new Opener(locator)
            .open(new Attachment("file", Sha256.of(new byte[0]), 0), Path.of(args[0]));
    Workbook workbook = Objects.requireNonNull(opened.workbook());
    Form form = Objects.requireNonNull(opened.form());
    Layout layout = Objects.requireNonNull(opened.layout());
    Assessor.Assessment assessment =
        new Assessor(
                configuration.conventions(),
                locator,
                new ConventionOnly(configuration.conventions()))
            .assess(workbook, form, layout, null, 2020, LocalDate.of(2020, 12, 10));
    long millis = (System.nanoTime() - start) / 1_000_000;
    int lines = assessment.filled().tables().values().stream().mapToInt(List::size).max().orElse(0);
    int pictures = assessment.filled().pictures().values().stream().mapToInt(List::size).sum();
    System.out.printf(
        "%d lines, %d pictures, %d ms, %d MB%n", lines, pictures, millis, peak() >> 20);
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
