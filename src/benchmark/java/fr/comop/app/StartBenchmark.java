package fr.comop.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How long the packaged service takes until it polls mailbox, folder and outbox. */
final class StartBenchmark {
  private static final String READY = "comop est en service";
  private static final int TIMES = 5;

  private StartBenchmark() {}

  static void run() throws Exception {
    Path directory = Files.createDirectories(Path.of("target/benchmark").toAbsolutePath());
    try (PromptMail server = PromptMail.started()) {
      server.fill("comop@region.example", List.of(), Instant.EPOCH);
      Path prepared = directory.resolve("comop.jsa");
      Files.deleteIfExists(prepared);
      millis(
          server,
          directory.resolve("preparing"),
          "-XX:+UseSerialGC -Xlog:disable -XX:ArchiveClassesAtExit=" + prepared);
      for (String options :
          List.of("", "-XX:+UseSerialGC -Xlog:cds*=off -XX:SharedArchiveFile=" + prepared)) {
        List<Long> fresh = new ArrayList<>();
        List<Long> existing = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
          Path data = directory.resolve("start");
          LineBenchmark.delete(data);
          Files.createDirectories(data.resolve("depot"));
          fresh.add(millis(server, data, options));
          existing.add(millis(server, data, options));
        }
        System.out.println("java " + options);
        System.out.println("  fresh data directory: " + fresh + " ms");
        System.out.println("  existing one:         " + existing + " ms");
      }
    }
  }

  private static long millis(PromptMail server, Path data, String options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java()));
    Arrays.stream(options.split(" ")).filter(one -> !one.isEmpty()).forEach(command::add);
    command.addAll(List.of("-jar", "target/comop.jar", "run"));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "COMOP_DATA_DIR",
                data.toString(),
                "COMOP_FOLDER_DIR",
                data.resolve("depot").toString(),
                "COMOP_MAILBOX_ENABLED",
                "true",
                "COMOP_MAILBOX_HOST",
                "127.0.0.1",
                "COMOP_MAILBOX_PORT",
                String.valueOf(server.imapPort()),
                "COMOP_MAILBOX_SECURITY",
                "plain",
                "COMOP_MAILBOX_PASSWORD",
                PromptMail.PASSWORD,
                "COMOP_SMTP_ENABLED",
                "true",
                "COMOP_SMTP_HOST",
                "127.0.0.1",
                "COMOP_SMTP_PORT",
                String.valueOf(server.smtpPort())));
    long start = System.nanoTime();
    Process service = builder.start();
    try (BufferedReader said = service.inputReader(StandardCharsets.UTF_8)) {
      StringBuilder all = new StringBuilder();
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        all.append(line).append('\n');
        if (line.startsWith(READY)) {
          return (System.nanoTime() - start) / 1_000_000;
        }
      }
      throw new IllegalStateException("it did not start:\n" + all);
    } finally {
      service.destroy();
      service.waitFor();
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
