package fr.comop.intake.container;

import fr.comop.intake.arrival.Allowance;
import fr.comop.intake.arrival.Attachment;
import fr.comop.intake.arrival.Litter;
import fr.comop.intake.identification.Container;
import fr.comop.intake.identification.Zips;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import fr.comop.workbook.part.ZippedParts;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens archives. Their entries are read by the list at their end, whatever else they hold. */
public final class Zip implements Container {
  private static final int MOST_ENTRIES = 2_000;
  private static final int MOST_TIMES = 100;
  private static final long ALWAYS = 10L << 20;

  private final long largest;

  /**
   * An opener of archives.
   *
   * @param largest size of a single file in bytes
   */
  public Zip(long largest) {
    this.largest = largest;
  }

  @Override
  public List<Attachment> unfold(Path file, Allowance allowance)
      throws IOException, UnreadableWorkbook {
    try (ZipFile zip = Zips.open(file)) {
      if (zip.size() > MOST_ENTRIES) {
        throw new UnreadableWorkbook(Why.TOO_MUCH_INSIDE, "too many entries");
      }
      return unfold(zip, allowance, Math.max(ALWAYS, MOST_TIMES * Files.size(file)));
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw new UnreadableWorkbook(
          Zips.saysEncrypted(e) ? Why.ENCRYPTED : Why.DAMAGED, "zip: " + e.getMessage());
    }
  }

  private List<Attachment> unfold(ZipFile zip, Allowance allowance, long most)
      throws IOException, UnreadableWorkbook {
    List<Attachment> files = new ArrayList<>();
    long left = most;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String name = ZippedParts.slashed(entry.getName()); // some programs write backslashes
      if (!name.endsWith("/") && !Litter.is(name)) {
        try (InputStream content = zip.getInputStream(entry)) {
          Attachment kept = allowance.keep(name, content, Math.min(left, largest));
          left -= kept.size();
          files.add(kept);
        }
      }
    }
    return files;
  }
}
