package fr.comop.benchmark;

import fr.comop.archive.Sha256;
import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.export.Format;
import fr.comop.export.Pen;
import fr.comop.export.Selection;
import fr.comop.form.Answer;
import fr.comop.form.Field;
import fr.comop.form.FilledForm;
import fr.comop.form.Form;
import fr.comop.form.Line;
import fr.comop.form.Place;
import fr.comop.form.Value;
import fr.comop.form.Years;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Delivery;
import fr.comop.intake.assessment.FilledSubmission;
import fr.comop.simulation.Crowd;
import fr.comop.summary.Audience;
import fr.comop.wiring.House;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A store of many structures with 340 answers each, and all of it exported, in a process of its own
 * with the options of {@code bin/comop}: a heap of 256 MB, in which the database is as well.
 */
final class ExportBenchmark {
  private static final int ANSWERS = 340;
  private static final int IN_A_TRANSACTION = 50;
  private static final Instant NOW = Instant.parse("2020-12-14T17:00:00Z");

  private final House house;
  private final Path directory;

  private ExportBenchmark(House house, Path directory) {
    this.house = house;
    this.directory = directory;
  }

  static void run() throws Exception {
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-Dstructures=" + System.getProperty("structures", "10000"),
            "-Dpython=" + System.getProperty("python", "python3"),
            "-cp",
            System.getProperty("java.class.path"),
            ExportBenchmark.class.getName())
        .inheritIO()
        .start()
        .waitFor();
  }

  /** Fills a store and exports it. */
  public static void main(String[] args) throws Exception {
    int structures = Integer.getInteger("structures");
    Path directory = Files.createTempDirectory("export");
    Configuration project = Configuration.read(Path.of("config"), Map.of());
    Conventions crowd = new Crowd(project.conventions(), structures).of(project.conventions());
    Files.createDirectories(directory.resolve("data/archive"));
    try (House house =
        new House(
            project
                .with(
                    project
                        .settings()
                        .with(Map.of(Setting.DATA_DIR, directory.resolve("data").toString())))
                .with(crowd),
            Clock.fixed(NOW, Deliverable.ZONE))) {
      new ExportBenchmark(house, directory).measure();
    }
  }

  private void measure() throws Exception {
    timed("filling the store", this::fill);
    timed("csv, a line an answer", () -> export(Format.CSV::pen, false, "a.csv"));
    timed("csv, a line a document", () -> export(Format.CSV::pen, true, "w.csv"));
    timed("parquet, a line an answer", () -> export(Format.PARQUET::pen, false, "a.parquet"));
    timed("parquet, a line a document", () -> export(Format.PARQUET::pen, true, "w.parquet"));
    timed("xlsx, a line a document", () -> export(Format.XLSX::pen, true, "w.xlsx"));
    timed("the same by SXSSFWorkbook", () -> export(SxssfPen::new, true, "ws.xlsx"));
    fromMemory();
    openpyxl();
    timed("xlsx, a line an answer", () -> export(Format.XLSX::pen, false, "a.xlsx"));
    if (house.configuration.conventions().beneficiaries().size() * ANSWERS < 1_000_000) {
      timed("the same by SXSSFWorkbook", () -> export(SxssfPen::new, false, "as.xlsx"));
    }
    try (var files = Files.list(directory)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        System.out.printf("%s: %,d kB%n", file.getFileName(), Files.size(file) >> 10);
      }
    }
  }

  /** The cells of the wide table once more, by each way to write a workbook, out of memory. */
  private void fromMemory() throws Exception {
    RecordedLines lines = new RecordedLines();
    house.summary.export().write(everything(true), Set.of(), lines, count -> () -> {});
    int count = house.configuration.conventions().beneficiaries().size();
    timed("xlsx, out of memory", () -> write(lines, count, Format.XLSX::pen, "m.xlsx"));
    timed("the same by SXSSFWorkbook", () -> write(lines, count, SxssfPen::new, "ms.xlsx"));
  }

  private void write(RecordedLines lines, int count, Maker maker, String name) throws IOException {
    try (Pen pen = maker.pen(file(name))) {
      lines.write(pen, count);
    }
  }

  /** Writes the cells of the wide table once more, where Python and openpyxl are. */
  private void openpyxl() throws Exception {
    int ended =
        new ProcessBuilder(
                System.getProperty("python"),
                "benchmarks/openpyxl_write.py",
                directory.resolve("w.csv").toString(),
                directory.resolve("wo.xlsx").toString())
            .inheritIO()
            .start()
            .waitFor();
    if (ended != 0) {
      System.out.println("openpyxl: not tried");
    }
  }

  private interface Task {
    void run() throws Exception;
  }

  private interface Maker {
    Pen pen(OutputStream out) throws IOException;
  }

  private static void timed(String what, Task task) throws Exception {
    long cpu = processor();
    long start = System.nanoTime();
    task.run();
    System.out.printf(
        "%-28s %6.1f s, %6.1f s of processor%n",
        what,
        Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0,
        Duration.ofNanos(processor() - cpu).toMillis() / 1000.0);
  }

  private static long processor() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private void export(Maker maker, boolean wide, String name) throws IOException {
    try (Pen pen = maker.pen(file(name))) {
      house.summary.export().write(everything(wide), Set.of(), pen, count -> () -> {});
    }
  }

  private OutputStream file(String name) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(directory.resolve(name)), 1 << 16);
  }

  private Selection everything(boolean wide) {
    return new Selection(
        null,
        house.configuration.conventions().all().stream()
            .map(one -> one.id())
            .collect(Collectors.toSet()),
        Audience.REGION,
        List.of(),
        wide);
  }

  private void fill() {
    Form form = house.configuration.forms().latest("bilan").orElseThrow();
    List<Beneficiary> all = house.configuration.conventions().beneficiaries();
    for (int from = 0; from < all.size(); from += IN_A_TRANSACTION) {
      List<Beneficiary> some = all.subList(from, Math.min(all.size(), from + IN_A_TRANSACTION));
      house.store.ledger.inTransaction(() -> some.forEach(one -> add(one, form)));
    }
  }

  private void add(Beneficiary whose, Form form) {
    Sha256 digest = new Sha256("0".repeat(64));
    long arrival =
        house
            .store
            .arrivals
            .enter(
                new Delivery(
                    Channel.IMPORT, whose.id(), NOW, "f", "n", InputStream::nullInputStream),
                digest,
                1,
                NOW)
            .orElseThrow();
    house.store.submissions.add(
        new FilledSubmission(
            arrival, 1, "a.xlsx", digest, whose, 2020, 1, NOW, "", filled(whose, form), List.of()),
        List.of());
  }

  private static FilledForm filled(Beneficiary whose, Form form) {
    Map<String, Answer> answers = new HashMap<>();
    form.questions().stream()
        .filter(Field.class::isInstance)
        .map(Field.class::cast)
        .forEach(one -> answers.put(one.id(), answer(one.id().length(), whose)));
    var table = form.table("2.actions").orElseThrow();
    List<Line> lines = new ArrayList<>();
    int left = ANSWERS - answers.size();
    while (left > 0) {
      Map<String, Answer> cells = new HashMap<>();
      for (var column : table.columns().subList(0, Math.min(left, table.columns().size()))) {
        cells.put(column.id(), answer(cells.size(), whose));
      }
      left -= cells.size();
      lines.add(new Line("2", lines.size() + 8, null, Map.of(), cells, cells.keySet()));
    }
    return new FilledForm(
        form,
        Years.of(2020),
        answers,
        Map.of(),
        answers.keySet(),
        Map.of(),
        Map.of(table.id(), lines),
        Map.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** Of three numbers, a day and a text each. */
  private static Answer answer(int which, Beneficiary whose) {
    Value value =
        switch (which % 5) {
          case 0 ->
              new Value.Text("Rencontre de " + whose.name() + " avec les habitants, " + which);
          case 1 -> new Value.Day(LocalDate.of(2020, 1 + which % 12, 1 + which % 28));
          default -> new Value.Figure(new BigDecimal(which * 100 + ".50"));
        };
    return new Answer(value, "", new Place("2", "C" + (which + 7)));
  }
}
