package fr.comop.benchmark;

import com.ctc.wstx.stax.WstxInputFactory;
import fr.comop.archive.Sha256;
import fr.comop.config.Configuration;
import fr.comop.form.Form;
import fr.comop.intake.LargeWorkbooks;
import fr.comop.intake.arrival.Attachment;
import fr.comop.intake.assessment.Assessor;
import fr.comop.intake.assessment.ConventionOnly;
import fr.comop.intake.identification.Opened;
import fr.comop.intake.identification.Opener;
import fr.comop.workbook.FilledWorkbook;
import fr.comop.workbook.Rewritten;
import fr.comop.workbook.WorkbookFile;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.find.Locator;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.Workbook;
import fr.comop.workbook.xlsx.XlsxWorkbook;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
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
import org.openjdk.jmh.infra.Blackhole;

/** A report read and checked as the service does, beside what others take to read its cells. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadBenchmark {
  private static final String SAMPLE = "sample-inbox/folder/clevos/Bilan 2020 Les Clévos.xlsx";
  private static final LocalDate DAY = LocalDate.of(2020, 12, 10);

  private final XMLInputFactory woodstox = new WstxInputFactory();
  private Path path = Path.of("");
  private Path ods = Path.of("");
  private Path xls = Path.of("");
  private Path unmarked = Path.of("");
  private File file = new File("");
  private Opener opener = opener();
  private Assessor assessor = assessor();
  private Attachment attachment = new Attachment("", Sha256.of(new byte[0]), 0);

  private static Assessor assessor() {
    Configuration configuration = configuration();
    return new Assessor(
        configuration.conventions(),
        new Locator(configuration.forms()),
        new ConventionOnly(configuration.conventions()));
  }

  private static Opener opener() {
    return new Opener(new Locator(configuration().forms()));
  }

  private static Configuration configuration() {
    return Configuration.read(Path.of("config"), Map.of());
  }

  /**
   * Takes the report of a centre of the sample inbox; {@code -Dworkbook=} names another file, or
   * "full" for a report of which every question and every line that is offered is answered.
   */
  @Setup
  public void prepare() throws IOException, UnreadableWorkbook {
    String named = System.getProperty("workbook", SAMPLE);
    byte[] bytes = named.equals("full") ? full() : Files.readAllBytes(Path.of(named));
    path = Files.write(Files.createTempFile("benchmark", ".xlsx"), bytes);
    ods = Files.write(Files.createTempFile("benchmark", ".ods"), Rewritten.as("ods", bytes));
    xls = Files.write(Files.createTempFile("benchmark", ".xls"), Rewritten.as("xls", bytes));
    unmarked = Files.createTempFile("benchmark", ".xlsx");
    try (XSSFWorkbook report = new XSSFWorkbook(Files.newInputStream(path));
        OutputStream out = Files.newOutputStream(unmarked)) {
      List.copyOf(report.getAllNames()).forEach(report::removeName);
      report.write(out);
    }
    file = path.toFile();
    opener = opener();
    attachment = new Attachment("report.xlsx", Sha256.of(Files.readAllBytes(path)), file.length());
  }

  private static byte[] full() throws IOException, UnreadableWorkbook {
    try (FilledWorkbook report = LargeWorkbooks.report()) {
      return report.bytes();
    }
  }

  @TearDown
  public void clean() throws IOException {
    Files.delete(path);
    Files.delete(ods);
    Files.delete(xls);
    Files.delete(unmarked);
  }

  /** comop: what it is, all cells, answers, checks. */
  @Benchmark
  public Assessor.Assessment a_comopReadsAndChecks() throws IOException {
    return assessed(path);
  }

  /** The same, by labels: its marks are gone. */
  @Benchmark
  public Assessor.Assessment a_comopReadsAndChecksByLabels() throws IOException {
    return assessed(unmarked);
  }

  private Assessor.Assessment assessed(Path workbookFile) throws IOException {
    Opened opened = opener.open(attachment, workbookFile);
    Workbook workbook = Objects.requireNonNull(opened.workbook());
    Form form = Objects.requireNonNull(opened.form());
    Layout layout = Objects.requireNonNull(opened.layout());
    return assessor.assess(workbook, form, layout, null, 2020, DAY);
  }

  /** comop, cells only. */
  @Benchmark
  public Workbook b_comopReadsCells() throws IOException, UnreadableWorkbook {
    return XlsxWorkbook.read(path);
  }

  /** comop, the same cells in an .ods file, as LibreOffice would write them but for their looks. */
  @Benchmark
  public Workbook b_comopReadsCellsOfOds() throws IOException, UnreadableWorkbook {
    return WorkbookFile.read(ods);
  }

  /** comop, the same cells in an .xls file. */
  @Benchmark
  public Workbook b_comopReadsCellsOfXls() throws IOException, UnreadableWorkbook {
    return WorkbookFile.read(xls);
  }

  /** POI opens the .xls file; no cell is asked for yet. */
  @Benchmark
  public int d_poiOpensXls() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook(new POIFSFileSystem(xls.toFile(), true))) {
      return workbook.getNumberOfSheets();
    }
  }

  /** Every XML part inflated and cut into tokens, which are thrown away. */
  @Benchmark
  public int c_inflateAndTokenise() throws IOException, XMLStreamException {
    int tokens = 0;
    try (ZipFile zip = new ZipFile(file)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
          try (InputStream part = zip.getInputStream(entry)) {
            XMLStreamReader reader = woodstox.createXMLStreamReader(part);
            while (reader.hasNext()) {
              tokens += reader.next();
            }
            reader.close();
          }
        }
      }
    }
    return tokens;
  }

  /** POI opens the file; no cell is asked for yet. */
  @Benchmark
  public int d_poiOpens() throws IOException, InvalidFormatException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(file)) {
      return workbook.getNumberOfSheets();
    }
  }

  /** fastexcel reads every cell. */
  @Benchmark
  public void e_fastexcelReadsCells(Blackhole hole) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file)) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        try (Stream<Row> rows = sheet.openStream()) {
          rows.forEach(
              row -> {
                for (Cell cell : row) {
                  hole.consume(cell == null ? null : cell.getValue());
                }
              });
        }
      }
    }
  }
}
