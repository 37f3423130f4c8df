package fr.comop.benchmark;

import fr.comop.form.Finding;
import fr.comop.form.Place;
import fr.comop.form.Severity;
import fr.comop.intake.LargeWorkbooks;
import fr.comop.intake.answer.MarkedCopy;
import fr.comop.workbook.FilledWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.marked.ToMend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A report marked in thirty cells of two of its sheets, and a marked copy marked once more; also a
 * smaller report as LibreOffice saves it in other formats, read from the committed samples.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class MarkBenchmark {
  private static final ToMend TO_MEND =
      MarkedCopy.toMend(
          "bilan annuel 2020",
          "",
          IntStream.range(0, 30)
              .mapToObj(index -> new Place(sheet(index), "C" + (7 + index)))
              .map(MarkBenchmark::finding)
              .toList());

  private static final Path BY_LIBREOFFICE = Path.of("src/test/samples/written-by/libreoffice");

  private Path report = Path.of("");
  private Path marked = Path.of("");
  private Path copy = Path.of("");

  private static String sheet(int index) {
    return index % 2 == 0 ? "1 Fiche technique" : "2 Fréquentation et publics";
  }

  private static Finding finding(Place place) {
    return new Finding(
        Severity.ERROR,
        "required",
        "question",
        "Question",
        List.of(place),
        null,
        "une réponse",
        "Répondez à cette question, qui est obligatoire.");
  }

  /** Writes the report and a marked copy of it. */
  @Setup
  public void prepare() throws IOException, UnreadableWorkbook {
    report = Files.createTempFile("benchmark", ".xlsx");
    marked = Files.createTempFile("benchmark", ".xlsx");
    copy = Files.createTempFile("benchmark", ".xlsx");
    try (FilledWorkbook filled = LargeWorkbooks.report()) {
      Files.write(report, filled.bytes());
    }
    MarkedCopy.write(report, marked, TO_MEND);
  }

  /** Removes them. */
  @TearDown
  public void clean() throws IOException {
    for (Path file : List.of(report, marked, copy)) {
      Files.delete(file);
    }
  }

  /** The report, marked. */
  @Benchmark
  public Path a_marksReport() throws IOException, UnreadableWorkbook {
    MarkedCopy.write(report, copy, TO_MEND);
    return copy;
  }

  /** The marked copy, marked once more. */
  @Benchmark
  public Path b_marksCopyAgain() throws IOException, UnreadableWorkbook {
    MarkedCopy.write(marked, copy, TO_MEND);
    return copy;
  }

  /** An .ods report, marked. */
  @Benchmark
  public Path c_marksOds() throws IOException, UnreadableWorkbook {
    MarkedCopy.write(BY_LIBREOFFICE.resolve("planetarium-bilan.ods"), copy, TO_MEND);
    return copy;
  }

  /** An .xls report, marked. */
  @Benchmark
  public Path d_marksXls() throws IOException, UnreadableWorkbook {
    MarkedCopy.write(BY_LIBREOFFICE.resolve("planetarium-bilan.xls"), copy, TO_MEND);
    return copy;
  }
}
