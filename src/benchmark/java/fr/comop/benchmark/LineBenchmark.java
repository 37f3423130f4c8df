package fr.comop.benchmark;

import com.sun.management.OperatingSystemMXBean;
import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.form.Form;
import fr.comop.form.Years;
import fr.comop.service.Service;
import fr.comop.simulation.Crowd;
import fr.comop.wiring.House;
import fr.comop.workbook.FilledWorkbook;
import fr.comop.workbook.Orders;
import fr.comop.workbook.blank.BlankOrder;
import fr.comop.workbook.grid.UnreadableWorkbook;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;

/**
 * The whole line: from mails in an IMAP server to rows on disk and acknowledgements in the outbox,
 * through the real routes; then a short Python script on the same mails.
 */
final class LineBenchmark {
  private static final Instant RECEIVED = Instant.parse("2020-12-10T09:00:00Z");
  private static final String AMOUNT = "<v>487250.5</v>";
  // what the reports of sample-inbox hold on the average
  private static final int LINES = Integer.getInteger("lines", 3);
  private static final int COPIES = 10;
  private static final int SHARES_OF_A_WHOLE = 28; // each of three; the lines of a table add 15
  private static final int SHARES_OF_LESS = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration OFTEN = Duration.ofMillis(200);

  private LineBenchmark() {}

  static void run() throws Exception {
    int count = Integer.getInteger("mails", 1_000);
    Configuration configuration = many(Configuration.read(Path.of("config"), Map.of()));
    List<byte[]> mails = mails(configuration, count);
    Path directory = Files.createDirectories(Path.of("target/benchmark").toAbsolutePath());
    System.out.printf(
        "%d mails of %d kB; %d µs for 4 kB written and forced to this disk%n",
        count, mails.get(0).length >> 10, forcing(directory));
    try (PromptMail server = PromptMail.started()) {
      for (String run : List.of("first", "second", "third")) {
        String user = run + "@region.example";
        server.fill(user, mails, RECEIVED);
        Path data = directory.resolve(run);
        delete(data);
        long before = processorTime();
        double seconds = comop(configuration, server, user, data, count);
        told("comop, " + run + " run in this process", count, seconds);
        System.out.printf(
            "  processor time, mail server included: %.1f ms a workbook%n",
            (processorTime() - before) / 1e6 / count);
      }
      server.fill("python@region.example", mails, RECEIVED);
      naive(server, directory);
    }
  }

  /** Ten times the beneficiaries, so that each sends some versions of its report, not a hundred. */
  private static Configuration many(Configuration configuration) {
    Conventions few = configuration.conventions();
    return configuration.with(new Crowd(few, COPIES * few.beneficiaries().size()).of(few));
  }

  private static double comop(
      Configuration configuration, PromptMail server, String user, Path data, int count)
      throws Exception {
    Map<Setting, String> changes = new LinkedHashMap<>();
    changes.put(Setting.DATA_DIR, data.toString());
    changes.put(Setting.FOLDER_ENABLED, "false");
    changes.put(Setting.OUTBOX_MOST, "999999");
    changes.put(Setting.OUTBOX_MOST_MINUTE, "999999");
    changes.put(Setting.OUTBOX_MOST_EACH, "999999");
    changes.put(Setting.MAILBOX_ENABLED, "true");
    changes.put(Setting.MAILBOX_HOST, "127.0.0.1");
    changes.put(Setting.MAILBOX_PORT, String.valueOf(server.imapPort()));
    changes.put(Setting.MAILBOX_SECURITY, "plain");
    changes.put(Setting.MAILBOX_USER, user);
    changes.put(Setting.MAILBOX_PASSWORD, PromptMail.PASSWORD);
    changes.put(Setting.SMTP_ENABLED, "false");
    Clock clock =
        Clock.offset(Clock.systemUTC(), Duration.between(Clock.systemUTC().instant(), RECEIVED));
    Configuration staged = configuration.with(configuration.settings().with(changes));
    try (House house = new House(staged, clock);
        Service service = new Service(house, 0)) {
      long start = System.nanoTime();
      service.start();
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(OFTEN)
          .until(() -> rows(house, "arrival where state <> 'RECEIVED'") == count);
      double seconds = (System.nanoTime() - start) / 1e9;
      int incomplete = rows(house, "submission where outcome = 'INCOMPLETE'");
      if (incomplete != incomplete(configuration, count)) {
        throw new IllegalStateException(incomplete + " incomplete: a new check finds more in them");
      }
      System.out.printf(
          "  %d submissions (%d incomplete), %d answers, %d findings, %d mails queued, %d in"
              + " quarantine%n",
          rows(house, "submission"),
          incomplete,
          rows(house, "answer"),
          rows(house, "finding"),
          rows(house, "outbox"),
          rows(house, "arrival where state = 'QUARANTINED'"));
      return seconds;
    }
  }

  private static int rows(House house, String of) {
    return house.store.ledger.inTransaction(
        () ->
            house
                .store
                .ledger
                .handle()
                .createQuery("select count(*) from " + of)
                .mapTo(Integer.class)
                .one());
  }

  private static long processorTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static void naive(PromptMail server, Path directory) throws Exception {
    Process script =
        new ProcessBuilder(
                System.getProperty("python", "python3"),
                "benchmarks/naive.py",
                String.valueOf(server.imapPort()),
                String.valueOf(server.smtpPort()),
                "python@region.example",
                PromptMail.PASSWORD,
                directory.resolve("naive.sqlite").toString())
            .inheritIO()
            .start();
    script.waitFor();
  }

  private static void told(String who, int count, double seconds) {
    System.out.printf("%s: %.2f s, %.1f workbooks/s%n", who, seconds, count / seconds);
  }

  /**
   * A mail a workbook, by turns from each beneficiary: first an incomplete report, which is
   * answered with its marked copy, then a complete one, and so on; an amount makes each another
   * one.
   */
  private static List<byte[]> mails(Configuration configuration, int count)
      throws IOException, UnreadableWorkbook {
    List<Beneficiary> beneficiaries = configuration.conventions().beneficiaries();
    List<byte[]> incomplete = new ArrayList<>();
    List<byte[]> complete = new ArrayList<>();
    for (Beneficiary beneficiary : beneficiaries) {
      incomplete.add(report(configuration, beneficiary, false));
      complete.add(report(configuration, beneficiary, true));
    }
    List<byte[]> mails = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      int whose = number % beneficiaries.size();
      byte[] report = (isIncomplete(configuration, number) ? incomplete : complete).get(whose);
      mails.add(mail(beneficiaries.get(whose), number, changed(report, number)));
    }
    return mails;
  }

  private static boolean isIncomplete(Configuration configuration, int number) {
    return number / configuration.conventions().beneficiaries().size() % 2 == 0;
  }

  private static int incomplete(Configuration configuration, int count) {
    return (int)
        IntStream.range(0, count).filter(number -> isIncomplete(configuration, number)).count();
  }

  private static byte[] report(
      Configuration configuration, Beneficiary beneficiary, boolean complete)
      throws IOException, UnreadableWorkbook {
    Form form = configuration.forms().latest("bilan").orElseThrow();
    BlankOrder order = Orders.bare(form, Years.of(2020), beneficiary);
    int share = complete ? SHARES_OF_A_WHOLE : SHARES_OF_LESS;
    try (FilledWorkbook filled = new FilledWorkbook(order, LINES, share)) {
      if (complete) {
        filled.pictures(Collections.nCopies(3, picture()));
      }
      return filled.bytes();
    }
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", picture);
    return picture.toByteArray();
  }

  private static byte[] mail(Beneficiary from, int number, byte[] workbook) {
    String head =
        """
        From: %s
        To: comop@region.example
        Subject: Notre bilan 2020
        Message-ID: <%d@benchmark.example>
        Date: Thu, 10 Dec 2020 10:00:00 +0100
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="part"

        --part
        Content-Type: text/plain; charset=UTF-8

        Bonjour, voici notre bilan.

        --part
        Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
        Content-Disposition: attachment; filename="bilan-2020.xlsx"
        Content-Transfer-Encoding: base64

        """
            .formatted(from.contact().email(), number);
    String body = Base64.getMimeEncoder().encodeToString(workbook);
    return (head.replace("\n", "\r\n") + body + "\r\n--part--\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] changed(byte[] workbook, int number) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        byte[] part = from.readAllBytes();
        if (entry.getName().startsWith("xl/worksheets/sheet")) {
          part =
              new String(part, StandardCharsets.UTF_8)
                  .replace(AMOUNT, "<v>%d.5</v>".formatted(480_000 + number))
                  .getBytes(StandardCharsets.UTF_8);
        }
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(part);
      }
    }
    return bytes.toByteArray();
  }

  private static long forcing(Path directory) throws IOException {
    Path file = directory.resolve("forced");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long start = System.nanoTime();
      for (int index = 0; index < 100; index++) {
        channel.write(ByteBuffer.allocate(4_096));
        channel.force(true);
      }
      return (System.nanoTime() - start) / 100_000;
    } finally {
      Files.delete(file);
    }
  }

  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(directory)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
