package fr.comop.paper.scanned;

import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has files looked at, each by a process of its own. Safe for use by several threads. */
public final class Onlooker {
  private static final Logger LOG = LoggerFactory.getLogger(Onlooker.class);
  private static final int MOST_SEEN = 20;
  private static final Pattern SEEN = Pattern.compile("[!-~]{1,200}");

  private final Duration each;
  private final Duration all;
  private final Patience patience;

  /**
   * An onlooker.
   *
   * @param each how long it may look at a file
   * @param all how long at several, all together
   * @param lost how long within an hour at files on which it sees nothing; what comes then is not
   *     looked at
   */
  public Onlooker(Duration each, Duration all, Duration lost) {
    this.each = each;
    this.all = all;
    patience = new Patience(lost, Duration.ofHours(1), System::nanoTime);
  }

  /**
   * What codes with this prefix say after it, by file; each once, in the order in which they are
   * seen. A file without one is absent; so is what could not be looked at in time.
   *
   * @param prefix without spaces
   */
  public Map<Path, List<String>> look(List<Path> files, String prefix) {
    long until = System.nanoTime() + all.toNanos();
    Map<Path, List<String>> seen = new LinkedHashMap<>();
    for (Path file : files) {
      long begun = System.nanoTime();
      long left = Math.min(Math.min(each.toNanos(), until - begun), patience.left());
      List<String> codes = left > 0 ? look(file, prefix, left) : unseen(file);
      if (codes.isEmpty()) {
        patience.lose(System.nanoTime() - begun);
      } else {
        seen.put(file, codes);
      }
    }
    return seen;
  }

  private static List<String> unseen(Path file) {
    LOG.info("no time is left to look for codes on {}", file.getFileName());
    return List.of();
  }

  private static List<String> look(Path file, String prefix, long nanos) {
    try {
      Path seen = Files.createTempFile("comop-codes", ".txt");
      try {
        watch(file, prefix, seen, nanos);
        return read(Files.readString(seen, StandardCharsets.US_ASCII));
      } finally {
        Files.deleteIfExists(seen);
      }
    } catch (IOException e) {
      LOG.warn("no codes are looked for on what came: {}", e.toString());
      return List.of();
    }
  }

  private static void watch(Path file, String prefix, Path seen, long nanos) throws IOException {
    ProcessBuilder begun =
        new ProcessBuilder(command(file, prefix))
            .redirectOutput(seen.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    withoutSecrets(begun.environment());
    Process looking = begun.start();
    try {
      looking.getOutputStream().close();
      if (!looking.waitFor(nanos, TimeUnit.NANOSECONDS)) {
        LOG.info("looking for codes on {} is given up", file.getFileName());
        looking.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      looking.destroyForcibly();
    }
  }

  /** What reads a stranger's file knows no password. */
  static void withoutSecrets(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.startsWith("COMOP_"));
  }

  private static List<String> command(Path file, String prefix) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx192m",
        "-XX:MaxMetaspaceSize=96m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:-UsePerfData",
        "-XX:+ExitOnOutOfMemoryError",
        "-Djava.awt.headless=true",
        "-cp",
        classPath(),
        Looking.class.getName(),
        prefix,
        file.toAbsolutePath().toString());
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

  private static List<String> read(String lines) {
    return lines
        .lines()
        .filter(line -> SEEN.matcher(line).matches())
        .distinct()
        .limit(MOST_SEEN)
        .toList();
  }
}
