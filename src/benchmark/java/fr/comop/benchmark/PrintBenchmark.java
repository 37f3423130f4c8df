package fr.comop.benchmark;

import fr.comop.paper.Paper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Ten pages as PDF, as many as a report has to sign: with the signs that French wants, and with one
 * besides, which has the whole font taken. The heap is what the service lives on.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xmx64m", "-Xmn12m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class PrintBenchmark {
  private static final int CHAPTERS = 7;
  private static final String ORDINARY = pages("");
  private static final String RARE = pages("<p>Москва</p>");

  private static String pages(String besides) {
    String chapters =
        IntStream.rangeClosed(1, CHAPTERS)
            .mapToObj(number -> "<h2>" + number + " Chapitre</h2>" + table() + entries())
            .collect(Collectors.joining());
    return "<html><head><title>Bilan annuel 2020 – La Rotonde</title></head><body>"
        + "<h1>Bilan annuel</h1>"
        + besides
        + chapters
        + "</body></html>";
  }

  private static String table() {
    return IntStream.range(0, 25)
        .mapToObj(row -> "<tr><th>Dépenses réelles n° " + row + "</th><td>180 000,00 €</td></tr>")
        .collect(Collectors.joining("", "<table><tbody>", "</tbody></table>"));
  }

  private static String entries() {
    return IntStream.range(0, 10)
        .mapToObj(
            row -> "<p><b>Action " + row + "</b>, <i>publics</i> : « familles » – l’œuvre</p>")
        .collect(Collectors.joining());
  }

  private static int printed(String html) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Paper().print(html, out);
    return out.size();
  }

  /** With the signs that French wants. */
  @Benchmark
  public int a_printsOrdinarySigns() throws IOException {
    return printed(ORDINARY);
  }

  /** With the whole font. */
  @Benchmark
  public int b_printsARareSign() throws IOException {
    return printed(RARE);
  }
}
