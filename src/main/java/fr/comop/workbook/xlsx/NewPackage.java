package fr.comop.workbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The package that is made of another: what is not written anew is copied as it was compressed. */
final class NewPackage implements AutoCloseable {
  /** Told of each new part, so that the same workbook gives the same bytes. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipArchiveOutputStream out;
  private final Set<String> written = new HashSet<>();

  NewPackage(Path file) throws IOException {
    this.out = new ZipArchiveOutputStream(file);
  }

  /** Begins a part, to be written to {@link #out}. */
  void begin(String part) throws IOException {
    written.add(part);
    ZipArchiveEntry entry = new ZipArchiveEntry(part);
    entry.setTimeLocal(TIME);
    out.putArchiveEntry(entry);
  }

  ZipArchiveOutputStream out() {
    return out;
  }

  void end() throws IOException {
    out.closeArchiveEntry();
  }

  /** Copies all but these parts and those written. */
  void copyRest(Path original, Set<String> left) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(original).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (!left.contains(entry.getName()) && written.add(entry.getName())) {
          try (InputStream raw = zip.getRawInputStream(entry)) {
            out.addRawArchiveEntry(entry, raw);
          }
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
