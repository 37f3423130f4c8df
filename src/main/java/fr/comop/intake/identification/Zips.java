package fr.comop.intake.identification;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens archives as people make them. */
public final class Zips {
  /** What Windows in western Europe writes names in, where it does not write them in UTF-8. */
  private static final Charset WINDOWS = Charset.forName("IBM850");

  private Zips() {}

  /**
   * Opens an archive whose names are in UTF-8 or in the charset of Windows.
   *
   * @throws ZipException when it is damaged or encrypted
   */
  public static ZipFile open(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException | IllegalArgumentException e) {
      return new ZipFile(file.toFile(), WINDOWS);
    }
  }

  /** Whether an archive could not be opened because it asks for a password. */
  public static boolean saysEncrypted(Exception e) {
    return String.valueOf(e.getMessage()).contains("encrypted");
  }
}
