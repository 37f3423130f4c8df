package fr.comop.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.examples.Expander;

/**
 * How long the packaged service takes until it polls mailbox, folder and outbox: the jar alone, the
 * distribution as unzipped, and prepared.
 */
final class StartBenchmark {
  private static final String READY = "comop est en service";
  private static final int TIMES = 5;

  private StartBenchmark() {}

  static void run() throws Exception {
    Path directory = Files.createDirectories(Path.of("target/benchmark").toAbsolutePath());
    LineBenchmark.delete(directory.resolve("comop"));
    new Expander().expand(Path.of("target/comop-dist.zip"), directory);
    String installed = directory.resolve("comop/bin/comop").toString();
    try (PromptMail server = PromptMail.started()) {
      server.fill("comop@region.example", List.of(), Instant.EPOCH);
      times(server, directory, List.of(java(), "-jar", "target/comop.jar", "run"));
      times(server, directory, List.of("sh", installed, "run"));
      prepare(installed + "-prepare");
      times(server, directory, List.of("sh", installed, "run"));
    }
  }

  private static void prepare(String script) throws IOException, InterruptedException {
    int code = new ProcessBuilder("sh", script).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IllegalStateException(script + " ended with " + code);
    }
  }

  private static void times(PromptMail server, Path directory, List<String> command)
      throws IOException, InterruptedException {
    List<Long> fresh = new ArrayList<>();
    List<Long> existing = new ArrayList<>();
    for (int time = 0; time < TIMES; time++) {
      Path data = directory.resolve("start");
      LineBenchmark.delete(data);
      Files.createDirectories(data.resolve("depot"));
      Files.createDirectories(
          data.resolve("archive")); // a store is expected, and made by the start
      fresh.add(millis(server, data, command));
      existing.add(millis(server, data, command));
    }
    System.out.println(String.join(" ", command));
    System.out.println("  fresh data directory: " + fresh + " ms");
    System.out.println("  existing one:         " + existing + " ms");
  }

  private static long millis(PromptMail server, Path data, List<String> command)
      throws IOException, InterruptedException {
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
