package fr.comop.workbook;

import fr.comop.workbook.grid.UnreadableWorkbook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A picture that was received: a part of a workbook, or a file of its own. */
public final class ReceivedPicture {
  /** Largest that is opened, in bytes. */
  private static final int MOST_BYTES = 25 << 20;

  private ReceivedPicture() {}

  /**
   * Its bytes; empty when the file is not there any more, has no such part, or it is larger than 25
   * MiB.
   *
   * @param part name of the part within the workbook; "" where the file is the picture itself
   * @throws UnreadableWorkbook when the file is no workbook any more
   */
  public static Optional<byte[]> bytes(Path file, String part)
      throws IOException, UnreadableWorkbook {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    if (!part.isEmpty()) {
      return WorkbookFile.picture(file, part, MOST_BYTES);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      return bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(bytes);
    }
  }
}
