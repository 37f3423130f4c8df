package fr.comop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.app.Main;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that wants more memory than Java may take. */
final class ShortOfMemoryTest {
  private static final int MEGABYTE = 1 << 20;

  @TempDir private Path directory = Path.of("");

  private Path backupWithAHugeList() throws IOException {
    Path file = directory.resolve("comop.zip");
    byte[] part = "a".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("SHA256SUMS"));
      for (int megabytes = 0; megabytes < 60; megabytes++) {
        zip.write(part);
      }
    }
    return file;
  }

  @Test
  void isABreakdownAndSaysHowToGiveItMore() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "backup",
                "--verify",
                backupWithAHugeList().toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(said.replace('\u00a0', ' '))
        .matches(
            """
            La mémoire donnée à Java \\(\\d\\d Mo\\) n’a pas suffi\\.
            Recommencez la commande avec davantage : JAVA_OPTS="-Xmx2g" comop …
            """);
    assertThat(process.waitFor()).isEqualTo(Exit.BREAKDOWN);
  }
}
