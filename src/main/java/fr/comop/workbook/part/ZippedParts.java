package fr.comop.workbook.part;

import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook that is a zip, while it is open. What is wrong with the zip is told as an
 * outcome.
 *
 * <p>Names are compared as OPC compares them, and Excel: without case, a backslash for a slash.
 */
public final class ZippedParts {
  private final Path file;
  private final ZipFile zip;
  private @Nullable Map<String, ZipEntry> byKey;

  private ZippedParts(Path file, ZipFile zip) {
    this.file = file;
    this.zip = zip;
  }

  /** What is made of the parts. */
  @FunctionalInterface
  public interface Reading<T> {
    /** Reads while the zip is open. */
    T of(ZippedParts parts) throws IOException, UnreadableWorkbook;
  }

  /**
   * What the parts of a file say; of a file that Excel encrypted with the password of everybody,
   * those inside.
   *
   * @throws UnreadableWorkbook when it is damaged, protected, too large or no workbook
   * @throws IOException when the disk fails
   */
  public static <T> T read(Path file, Reading<T> reading) throws IOException, UnreadableWorkbook {
    if (Locked.is(file)) {
      return Locked.read(file, unlocked -> zipped(unlocked, reading));
    }
    return zipped(file, reading);
  }

  private static <T> T zipped(Path file, Reading<T> reading)
      throws IOException, UnreadableWorkbook {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > Bounds.ENTRIES) {
        throw new UnreadableWorkbook(Why.TOO_LARGE, "too many entries");
      }
      return reading.of(new ZippedParts(file, zip));
    } catch (ZipException | IllegalArgumentException e) {
      throw new UnreadableWorkbook(Why.DAMAGED, "zip: " + e.getMessage());
    } catch (Bounded.Exceeded e) {
      throw new UnreadableWorkbook(Why.TOO_LARGE, "a part inflates past its bound");
    } catch (EOFException e) {
      throw new UnreadableWorkbook(Why.DAMAGED, "the file is cut");
    }
  }

  /** What two names of the same part have in common. */
  public static String key(String name) {
    return slashed(name).toLowerCase(Locale.ROOT);
  }

  /** A name with slashes for backslashes. */
  public static String slashed(String name) {
    return name.replace('\\', '/');
  }

  /** The zip itself, to be copied from. */
  public Path file() {
    return file;
  }

  /** Whether there is a part of this name. */
  public boolean has(String part) {
    return entry(part) != null;
  }

  /** How the file spells the name of a part that is there; otherwise the name as given. */
  public String spelled(String part) {
    ZipEntry entry = entry(part);
    return entry == null ? part : entry.getName();
  }

  /** The names of all parts, as the file spells them. */
  public Stream<String> names() {
    return zip.stream().filter(one -> !one.isDirectory()).map(ZipEntry::getName);
  }

  /** The bytes of a part, which gives no more than the bound; null when there is none. */
  public @Nullable InputStream bytes(String part, long most) throws IOException {
    ZipEntry entry = entry(part);
    return entry == null ? null : new Bounded(zip.getInputStream(entry), most);
  }

  /** The bytes of a part, to be read to their end; null when there is none. */
  @Nullable Bounded sound(String part) throws IOException {
    ZipEntry entry = entry(part);
    return entry == null
        ? null
        : new Bounded(new Sound(zip.getInputStream(entry), entry.getCrc()), Bounds.PART_BYTES);
  }

  private @Nullable ZipEntry entry(String name) {
    if (name.isEmpty()) {
      return null;
    }
    ZipEntry exact = zip.getEntry(name);
    ZipEntry entry = exact == null ? byKey().get(key(name)) : exact;
    return entry == null || entry.isDirectory() ? null : entry;
  }

  private Map<String, ZipEntry> byKey() {
    Map<String, ZipEntry> known = byKey;
    if (known == null) {
      Map<String, ZipEntry> all = new HashMap<>();
      zip.stream().forEach(entry -> all.putIfAbsent(key(entry.getName()), entry));
      byKey = all;
      return all;
    }
    return known;
  }
}
