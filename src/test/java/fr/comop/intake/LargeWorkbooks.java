package fr.comop.intake;

import fr.comop.config.Configuration;
import fr.comop.form.Form;
import fr.comop.form.Table;
import fr.comop.form.Years;
import fr.comop.workbook.FilledWorkbook;
import fr.comop.workbook.Orders;
import fr.comop.workbook.Rewritten;
import fr.comop.workbook.grid.UnreadableWorkbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The largest workbooks that are still read, and a process with a small heap to read them in. */
public final class LargeWorkbooks {
  private static final int MEGABYTE = 1 << 20;

  private LargeWorkbooks() {}

  /** A report, every question answered. */
  public static FilledWorkbook report() throws IOException, UnreadableWorkbook {
    Configuration configuration = Configuration.read(Path.of("config"), Map.of());
    Form form = configuration.forms().latest("bilan").orElseThrow();
    return new FilledWorkbook(
        Orders.bare(form, Years.of(2020), configuration.conventions().beneficiaries().get(0)));
  }

  /** A report of which one table has as many lines as are read. */
  public static Path withLines(Path directory) throws IOException, UnreadableWorkbook {
    return withLines(directory, "xlsx");
  }

  /**
   * The same in another format.
   *
   * @param kind "xlsx", "ods" or "xls"
   */
  public static Path withLines(Path directory, String kind) throws IOException, UnreadableWorkbook {
    try (FilledWorkbook workbook = report()) {
      Form form =
          Configuration.read(Path.of("config"), Map.of()).forms().latest("bilan").orElseThrow();
      workbook.lines(FilledWorkbook.widestOpenTable(form), Table.MOST_LINES);
      return Files.write(directory.resolve("lines." + kind), Rewritten.as(kind, workbook.bytes()));
    }
  }

  /** A report with twenty pictures of one megabyte each. */
  public static Path withPictures(Path directory) throws IOException, UnreadableWorkbook {
    List<byte[]> pictures = new ArrayList<>();
    Random random = new Random(1);
    for (int index = 0; index < 20; index++) {
      byte[] picture = new byte[MEGABYTE];
      random.nextBytes(picture);
      pictures.add(picture);
    }
    try (FilledWorkbook workbook = report()) {
      workbook.pictures(pictures);
      return Files.write(directory.resolve("pictures.xlsx"), workbook.bytes());
    }
  }

  /** What a process with 64 MB of heap says of a workbook, or the error that it ended with. */
  public static String readIn64Megabytes(Path file) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                ReadOneFile.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return said.strip();
  }
}
