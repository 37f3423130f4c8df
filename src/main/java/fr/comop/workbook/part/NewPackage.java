package fr.comop.workbook.part;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The package that is made of another: what is not written anew is copied as it was compressed. */
public final class NewPackage implements AutoCloseable {
  /** Told of each new part, so that the same workbook gives the same bytes. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipArchiveOutputStream out;
  private final Set<String> written = new HashSet<>();

  /** A package in a file. */
  public NewPackage(Path file) throws IOException {
    this.out = new ZipArchiveOutputStream(file);
    this.out.setLevel(Deflater.BEST_SPEED); // half the time, for copies a few kilobytes larger
  }

  /** Begins a part, to be written to {@link #out}. */
  public void begin(String part) throws IOException {
    written.add(ZippedParts.key(part));
    ZipArchiveEntry entry = new ZipArchiveEntry(part);
    entry.setTimeLocal(TIME);
    out.putArchiveEntry(entry);
  }

  /** Where the part at hand is written. */
  public ZipArchiveOutputStream out() {
    return out;
  }

  /** Ends the part at hand. */
  public void end() throws IOException {
    out.closeArchiveEntry();
  }

  /** Copies one part as it was compressed, where there is one of this name. */
  public void copy(Path original, String part) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(original).get()) {
      ZipArchiveEntry entry = zip.getEntry(part);
      if (entry != null) {
        copy(zip, entry);
      }
    }
  }

  /** Copies all but these parts and those written; backslashes in names become slashes. */
  public void copyRest(Path original, Set<String> left) throws IOException {
    left.forEach(part -> written.add(ZippedParts.key(part)));
    try (ZipFile zip = ZipFile.builder().setPath(original).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        copy(zip, entry);
      }
    }
  }

  private void copy(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    if (written.add(ZippedParts.key(entry.getName()))) {
      try (InputStream raw = zip.getRawInputStream(entry)) {
        out.addRawArchiveEntry(slashed(entry), raw);
      }
    }
  }

  private static ZipArchiveEntry slashed(ZipArchiveEntry entry) {
    String name = ZippedParts.slashed(entry.getName());
    if (name.equals(entry.getName())) {
      return entry;
    }
    ZipArchiveEntry slashed = new ZipArchiveEntry(name);
    slashed.setMethod(entry.getMethod());
    slashed.setSize(entry.getSize());
    slashed.setCompressedSize(entry.getCompressedSize());
    slashed.setCrc(entry.getCrc());
    slashed.setTimeLocal(TIME);
    return slashed;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
