package fr.comop.benchmark;

import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.correspondence.Mail;
import fr.comop.wiring.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Many mails that are due at once: what they leave of the database, of the memory and of the time,
 * with a service in a process of its own that has the options of {@code bin/comop}.
 */
final class OutboxBenchmark {
  private static final int HTML = 40_000;
  private static final int TEXT = 10_000;
  private static final long MILLIS = 200;

  private OutboxBenchmark() {}

  static void run() throws Exception {
    for (int count : List.of(500, 5_000)) {
      measure(Path.of("target/benchmark/outbox").toAbsolutePath(), count);
    }
  }

  private static void measure(Path data, int count) throws Exception {
    LineBenchmark.delete(data);
    Files.createDirectories(data);
    try (SinkSmtp server = new SinkSmtp()) {
      Configuration project = Configuration.read(Path.of("config"), Map.of());
      Map<Setting, String> changes = changes(data, server);
      queue(project.with(project.settings().with(changes)), count);
      Path store = data.resolve("store/comop.mv.db");
      long queued = Files.size(store);
      long start = System.nanoTime();
      Process service = started(changes);
      long largest = 0;
      long resident = 0;
      while (!service.waitFor(MILLIS, TimeUnit.MILLISECONDS)) {
        largest = Math.max(largest, Files.size(store));
        resident = Math.max(resident, resident(service));
      }
      System.out.printf(
          "%d mails: %d taken in %.1f s; store %d kB while queued, %d kB at most, %d kB closed;"
              + " %d MB resident at most%n",
          count,
          server.taken(),
          (System.nanoTime() - start) / 1e9,
          queued >> 10,
          largest >> 10,
          Files.size(store) >> 10,
          resident >> 10);
    }
  }

  private static Map<Setting, String> changes(Path data, SinkSmtp server) {
    Map<Setting, String> changes = new HashMap<>();
    changes.put(Setting.DATA_DIR, data.toString());
    changes.put(Setting.FOLDER_ENABLED, "false");
    changes.put(Setting.OUTBOX_MOST, "999999");
    changes.put(Setting.OUTBOX_MOST_MINUTE, "999999");
    changes.put(Setting.OUTBOX_MOST_EACH, "999999");
    changes.put(Setting.SMTP_ENABLED, "true");
    changes.put(Setting.SMTP_HOST, "127.0.0.1");
    changes.put(Setting.SMTP_PORT, String.valueOf(server.port()));
    changes.put(Setting.SMTP_SECURITY, "plain");
    changes.put(Setting.SMTP_USER, "");
    return changes;
  }

  /** One transaction for each mail, as each arrival is answered in its own. */
  private static void queue(Configuration configuration, int count) throws IOException {
    Clock clock = Clock.systemUTC();
    try (House house = new House(configuration, clock)) {
      Random random = new Random(2020);
      for (int number = 0; number < count; number++) {
        Mail mail = mail(number, random);
        house.store.ledger.durably(
            () -> house.store.outbox.add(null, "accuse-de-reception", mail, clock.instant()));
      }
    }
  }

  private static Mail mail(int number, Random random) {
    return new Mail(
        "<accuse-de-reception." + number + ".0123456789abcdef@region.example>",
        "<" + number + "@centre.example>",
        List.of("<" + number + "@centre.example>"),
        true,
        List.of("contact" + number % 400 + "@centre.example"),
        List.of(),
        "Accusé de réception de votre bilan annuel 2020 (" + number + ")",
        words(TEXT, random),
        "<html><body><p>" + words(HTML, random) + "</p></body></html>",
        List.of());
  }

  private static String words(int length, Random random) {
    return IntStream.range(0, length / 8)
        .mapToObj(word -> Integer.toString(random.nextInt(1 << 30), 36) + " ")
        .collect(Collectors.joining());
  }

  private static Process started(Map<Setting, String> changes) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options());
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            "fr.comop.benchmark.Main",
            "run",
            "--once"));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Path.of("target/benchmark/outbox.log").toFile());
    changes.forEach((setting, value) -> builder.environment().put(setting.variable(), value));
    return builder.start();
  }

  /** The options that the start script hands to Java. */
  private static List<String> options() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("src/main/distribution/bin/comop"))) {
      return lines
          .filter(line -> line.startsWith("exec "))
          .flatMap(line -> Stream.of(line.split(" ")))
          .filter(
              word ->
                  word.startsWith("-XX:+")
                      || word.startsWith("-XX:Tiered")
                      || word.startsWith("-Xm"))
          .toList();
    }
  }

  private static long resident(Process service) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + service.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0; // it has ended
    }
  }
}
