package fr.comop.paper.scanned;

import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has files looked at by a process of its own. Safe for use by several threads. */
public final class Onlooker {
  private static final Logger LOG = LoggerFactory.getLogger(Onlooker.class);
  private static final int MOST_SEEN = 200;

  /** "2 BILAN-2020-PLANETARIUM-V1": the number of a file, from 0, and what was seen on it. */
  private static final Pattern SEEN = Pattern.compile("(\\d{1,3}) (\\S{1,200})");

  private final Duration patience;

  /**
   * An onlooker.
   *
   * @param patience how long it may look at some files, all together
   */
  public Onlooker(Duration patience) {
    this.patience = patience;
  }

  /**
   * What codes with this prefix say after it, by file; each once, in the order in which they are
   * seen. A file without one is absent; so is what could not be looked at in time.
   *
   * @param prefix without spaces
   */
  public Map<Path, List<String>> look(List<Path> files, String prefix) {
    try {
      Path seen = Files.createTempFile("comop-codes", ".txt");
      try {
        watch(files, prefix, seen);
        return read(files, Files.readString(seen, StandardCharsets.US_ASCII));
      } finally {
        Files.deleteIfExists(seen);
      }
    } catch (IOException e) {
      LOG.warn("no codes are looked for on what came: {}", e.toString());
      return Map.of();
    }
  }

  private void watch(List<Path> files, String prefix, Path seen) throws IOException {
    Process looking =
        new ProcessBuilder(command(files, prefix))
            .redirectOutput(seen.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      looking.getOutputStream().close();
      if (!looking.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.info("looking for codes is given up after {}", patience);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      looking.destroyForcibly();
    }
  }

  private static List<String> command(List<Path> files, String prefix) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-cp",
                classPath(),
                Looking.class.getName(),
                prefix));
    files.forEach(one -> command.add(one.toAbsolutePath().toString()));
    return command;
  }

  /** Where its classes lie, however this process was started. */
  private static String classPath() {
    return Stream.of(
            Looking.class,
            PDDocument.class,
            RandomAccessRead.class,
            FontBoxFont.class,
            LogFactory.class,
            QRCodeReader.class)
        .map(Onlooker::place)
        .distinct()
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  private static String place(Class<?> type) {
    CodeSource source = Objects.requireNonNull(type.getProtectionDomain().getCodeSource());
    try {
      return Path.of(source.getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(source.getLocation() + " is no place of classes", e);
    }
  }

  private static Map<Path, List<String>> read(List<Path> files, String lines) {
    Map<Path, List<String>> seen = new LinkedHashMap<>();
    lines
        .lines()
        .limit(MOST_SEEN)
        .map(SEEN::matcher)
        .filter(Matcher::matches)
        .forEach(
            line -> {
              int file = Integer.parseInt(line.group(1));
              if (file < files.size()) {
                List<String> of = seen.computeIfAbsent(files.get(file), key -> new ArrayList<>());
                if (!of.contains(line.group(2))) {
                  of.add(line.group(2));
                }
              }
            });
    return seen;
  }
}
