package fr.comop.ledger.audit;

import fr.comop.archive.Sha256;
import fr.comop.disk.Rights;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the audit trail stood after each commit, a line of some 70 bytes each, in a file outside of
 * the database: {@code audit-heads}, beside the originals. The file is not forced to the disk: what
 * a power cut takes of it is its end, and the database has that.
 *
 * <p>Safe for use by several threads and processes: a line is appended in one write.
 */
public final class AuditHeads {
  private static final Logger LOG = LoggerFactory.getLogger(AuditHeads.class);

  private static final Pattern LINE = Pattern.compile("\\d{1,18}:[0-9a-f]{64}");

  private final Path file;

  /** Those in this directory; the file is made with the first line, where nobody did before. */
  public AuditHeads(Path directory) {
    this.file = directory.resolve("audit-heads");
  }

  /** Appends one. What was committed stays so where that fails; it is told in the log. */
  void append(AuditHead head) {
    try {
      if (!Files.exists(file)) {
        make();
      }
      Files.writeString(file, head + "\n", StandardCharsets.US_ASCII, StandardOpenOption.APPEND);
    } catch (IOException e) {
      LOG.warn("{} could not be written to: {}", file, e.toString());
    }
  }

  /** Makes the file, without a line, for the account that this runs under. */
  public void make() throws IOException {
    try {
      Files.createFile(file, Rights.of(file, "rw-------"));
    } catch (FileAlreadyExistsException e) {
      // by another process, just now
    }
  }

  /**
   * Lets the directory's group note what its members decide, where it may come into the directory.
   * Where that fails, it is told in the log.
   */
  public void letGroupIn() {
    Path directory = file.toAbsolutePath().resolveSibling("");
    try {
      if (Rights.areTheGroups(directory)) {
        make();
        Rights.giveGroupOf(directory, file);
        Rights.set(file, "rw-rw----");
      }
    } catch (IOException e) {
      LOG.warn("The group of {} cannot be let into {}: {}", directory, file, e.toString());
    }
  }

  /** Writes what was noted until the trail went as far as this, and nothing that came later. */
  public void until(AuditHead end, OutputStream out) throws IOException {
    if (Files.exists(file)) {
      try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (LINE.matcher(line).matches() && AuditHead.parse(line).length() <= end.length()) {
            out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
          }
        }
      }
    }
  }

  /**
   * What was noted.
   *
   * @param heads the hash at each length
   * @param restarts how often a trail began anew, as it does in a store that is made anew
   */
  record Noted(Map<Long, Sha256> heads, int restarts) {}

  /** Of the last trail; what is no line, such as one that was cut short, is left out. */
  Noted read() throws IOException {
    Map<Long, Sha256> heads = new HashMap<>();
    int begun = 0;
    if (Files.exists(file)) {
      try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          try {
            AuditHead head = AuditHead.parse(line);
            if (head.length() == 1) {
              heads.clear();
              begun++;
            }
            heads.put(head.length(), head.chain());
          } catch (IllegalArgumentException e) {
            // One that was being written when the power went.
          }
        }
      }
    }
    return new Noted(heads, Math.max(0, begun - 1));
  }
}
