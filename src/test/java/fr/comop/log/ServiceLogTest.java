package fr.comop.log;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.JsonReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the lines of a service's log look like. */
class ServiceLogTest {
  private static final Logger LOG = LoggerFactory.getLogger("fr.comop.log.Somebody");

  @TempDir Path directory;

  private List<String> written(boolean json, long size, Runnable work) throws Exception {
    Path file = directory.resolve("comop.log");
    ServiceLog log =
        new ServiceLog(json, Optional.of(new ServiceLog.Kept(file, size, 30, 1_000_000)));
    try {
      work.run();
    } finally {
      log.close();
    }
    Traffic.mail("C-9999", "relance", "left"); // after its end
    return Files.readAllLines(file);
  }

  private static void work() {
    Traffic.arrival("AR-000012", "mailbox", "done", 132);
    assertThat(Traffic.about("C-0007", ServiceLogTest::warned)).isTrue();
    Traffic.mail("C-0007", "accuse-de-reception", "left");
  }

  private static boolean warned() {
    LOG.warn(
        "refused: <jean.dupont@ronde.example>, élodie@b.example \"550 <a+b@c.example> unknown\"",
        new IllegalStateException("of jean.dupont@ronde.example"));
    return true;
  }

  @Test
  void a_line_an_arrival_and_a_mail_with_its_reference_and_no_address() throws Exception {
    List<String> lines = written(false, 1_000_000, ServiceLogTest::work);
    assertThat(lines)
        .filteredOn(line -> !line.startsWith("\tat "))
        .extracting(line -> line.replaceFirst("^[-0-9]{10} [:.0-9]{12}", "TIME").strip())
        .containsExactly(
            "TIME INFO  fr.comop.traffic [AR-000012] - arrival dealt with way=mailbox outcome=done"
                + " ms=132",
            "TIME WARN  f.comop.log.Somebody [C-0007] - refused: <(address)>, (address) \"550"
                + " <(address)> unknown\"",
            "java.lang.IllegalStateException: of (address)",
            "TIME INFO  fr.comop.traffic [C-0007] - mail dealt with kind=accuse-de-reception"
                + " outcome=left");
  }

  @Test
  void a_file_name_forges_no_line() throws Exception {
    String forged =
        "x\n2020-12-15 09:00:00.000 INFO  fr.comop.traffic [AR-000001] - left\u001b[2K\u2028";
    List<String> lines =
        written(
            false,
            1_000_000,
            () -> LOG.warn("folder: {}: a link", forged, new IllegalStateException(forged)));
    assertThat(lines)
        .filteredOn(line -> !line.startsWith("\tat "))
        .hasSize(2)
        .first()
        .asString()
        .contains(
            "folder: x 2020-12-15 09:00:00.000 INFO  fr.comop.traffic [AR-000001] - left [2K : a"
                + " link");
    assertThat(lines.get(1))
        .isEqualTo(
            "java.lang.IllegalStateException: x 2020-12-15 09:00:00.000 INFO  fr.comop.traffic"
                + " [AR-000001] - left [2K ");
  }

  @Test
  void the_same_as_objects() throws Exception {
    List<String> lines = written(true, 1_000_000, ServiceLogTest::work);
    assertThat(lines).hasSize(3).noneMatch(line -> line.contains("@"));
    Map<String, Object> arrival = object(lines.get(0));
    assertThat(arrival)
        .containsEntry("level", "INFO")
        .containsEntry("formattedMessage", "arrival dealt with")
        .containsEntry("mdc", Map.of("reference", "AR-000012"))
        .containsEntry(
            "kvpList",
            List.of(Map.of("way", "mailbox"), Map.of("outcome", "done"), Map.of("ms", "132")));
    assertThat(object(lines.get(1)))
        .containsEntry("mdc", Map.of("reference", "C-0007"))
        .containsKey("throwable");
  }

  /** But for the time, in milliseconds, and nothing. */
  private static Map<String, Object> object(String line) {
    assertThat(line).startsWith("{\"timestamp\":");
    return JsonReader.object(
        line.replaceFirst("\"timestamp\":[0-9]{13},", "").replace(",\"throwable\":null", ""));
  }

  @Test
  void a_file_that_is_large_is_packed_and_another_one_begun() throws Exception {
    written(
        false,
        1_000,
        () ->
            Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(
                    () -> {
                      Traffic.mail("C-0001", "relance", "left".repeat(1_000));
                      return names().size() > 1;
                    }));
    assertThat(names())
        .contains("comop.log")
        .anyMatch(name -> name.matches("comop\\.log\\.[-0-9]{10}\\.0\\.gz"));
  }

  private List<String> names() throws Exception {
    try (var files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
