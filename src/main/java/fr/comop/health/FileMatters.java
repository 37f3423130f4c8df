package fr.comop.health;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One matter, in a file beside the store, which may be what is red. Where the file cannot be
 * written it is remembered as long as the process lives. Thread-safe; of several processes the last
 * to write counts.
 */
public final class FileMatters implements Matters {
  private static final Logger LOG = LoggerFactory.getLogger(FileMatters.class);

  private final Path file;
  private @Nullable Matter unwritten;
  private boolean unwritable;

  public FileMatters(Path file) {
    this.file = file;
  }

  @Override
  public synchronized List<Matter> all() {
    return read().stream().toList();
  }

  @Override
  public synchronized void follow(String key, UnaryOperator<Optional<Matter>> step) {
    Optional<Matter> before = read().filter(one -> one.key().equals(key));
    Optional<Matter> after = step.apply(before);
    if (!after.equals(before)) {
      write(after.orElse(null));
    }
  }

  private Optional<Matter> read() {
    if (unwritable) {
      return Optional.ofNullable(unwritten);
    }
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties lines = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      lines.load(reader);
      Instant opened = at(lines, "opened");
      Instant since = at(lines, "since");
      return opened == null || since == null
          ? Optional.empty()
          : Optional.of(
              new Matter(
                  lines.getProperty("key", ""),
                  opened,
                  since,
                  at(lines, "told"),
                  at(lines, "well"),
                  at(lines, "well-told"),
                  Integer.parseInt(lines.getProperty("relapses", "0"))));
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      LOG.warn("{} is not as comop wrote it, and is passed over: {}", file, e.toString());
      return Optional.empty();
    }
  }

  private static @Nullable Instant at(Properties lines, String name) {
    String value = lines.getProperty(name);
    return value == null ? null : Instant.parse(value);
  }

  private void write(@Nullable Matter matter) {
    try {
      if (matter == null) {
        Files.deleteIfExists(file);
      } else {
        written(matter);
      }
      unwritable = false;
    } catch (IOException e) {
      unwritable = true;
      unwritten = matter;
    }
  }

  private void written(Matter matter) throws IOException {
    Properties lines = new Properties();
    lines.setProperty("key", matter.key());
    put(lines, "opened", matter.opened());
    put(lines, "since", matter.since());
    put(lines, "told", matter.told());
    put(lines, "well", matter.well());
    put(lines, "well-told", matter.wellTold());
    lines.setProperty("relapses", String.valueOf(matter.relapses()));
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try (Writer writer = Files.newBufferedWriter(beside)) {
      lines.store(writer, null);
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void put(Properties lines, String name, @Nullable Instant at) {
    if (at != null) {
      lines.setProperty(name, at.toString());
    }
  }
}
