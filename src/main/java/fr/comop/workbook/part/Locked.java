package fr.comop.workbook.part;

import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Packages that stand encrypted in a compound file. Where the structure of a workbook is protected
 * and nothing else, Excel 2007 encrypts it with a password that everybody knows, and the person
 * sees no protection: it is read. Others ask for their password, or for rights that a server
 * grants.
 */
public final class Locked {
  private static final int COMPOUND = 0xD0;
  private static final String PACKAGE = "EncryptedPackage";
  private static final String SPACES = "\u0006DataSpaces";
  private static final String SPACE = "DataSpaceInfo";
  private static final String RIGHTS = "DRMEncryptedDataSpace";

  /** Of an .xls file, whose sheet then only says that rights are needed. */
  private static final String CONTENT_OF_RIGHTS = "\u0009DRMContent";

  /** Excel takes 100,000 turns to try a password; a hostile file may ask for a thousand million. */
  private static final int MOST_TURNS = 1_000_000;

  private Locked() {}

  /** Whether a file is an encrypted package. */
  public static boolean is(Path file) throws IOException, UnreadableWorkbook {
    try (InputStream in = Files.newInputStream(file)) {
      if (in.read() != COMPOUND) {
        return false;
      }
    }
    try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
      return compound.getRoot().hasEntryCaseInsensitive(PACKAGE);
    } catch (IOException | RuntimeException e) { // POI says so by exceptions of every kind
      throw new UnreadableWorkbook(Why.DAMAGED, "compound file: " + e);
    }
  }

  /** Whether an .xls file is one that needs rights. */
  public static boolean needsRights(DirectoryNode root) {
    return root.hasEntryCaseInsensitive(CONTENT_OF_RIGHTS);
  }

  /** What is made of the package. */
  @FunctionalInterface
  interface Reading<T> {
    T of(Path unlocked) throws IOException, UnreadableWorkbook;
  }

  /** What the package inside says; it lies in a file of its own for as long as it is read. */
  static <T> T read(Path file, Reading<T> reading) throws IOException, UnreadableWorkbook {
    Path unlocked = Files.createTempFile("comop", ".unlocked");
    try {
      unlock(file, unlocked);
      return reading.of(unlocked);
    } finally {
      Files.deleteIfExists(unlocked);
    }
  }

  private static void unlock(Path file, Path unlocked) throws IOException, UnreadableWorkbook {
    try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
      if (grantedByServer(compound.getRoot())) {
        throw new UnreadableWorkbook(Why.RIGHTS, "a server grants the right to read it");
      }
      EncryptionInfo info = new EncryptionInfo(compound);
      if (info.getVerifier().getSpinCount() > MOST_TURNS) {
        throw new UnreadableWorkbook(Why.ENCRYPTED, "a password that takes too long to try");
      }
      Decryptor decryptor = info.getDecryptor();
      if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
        throw new UnreadableWorkbook(Why.ENCRYPTED, "a password is asked for");
      }
      try (InputStream content =
          new Bounded(decryptor.getDataStream(compound), Bounds.PART_BYTES)) {
        Files.copy(content, unlocked, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (Bounded.Exceeded e) {
      throw new UnreadableWorkbook(Why.TOO_LARGE, "an encrypted package past its bound");
    } catch (EncryptedDocumentException | GeneralSecurityException e) {
      throw new UnreadableWorkbook(Why.ENCRYPTED, String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) { // POI says so by exceptions of every kind
      throw new UnreadableWorkbook(Why.DAMAGED, "encrypted package: " + e);
    }
  }

  private static boolean grantedByServer(DirectoryNode root) throws IOException {
    return root.hasEntryCaseInsensitive(SPACES)
        && root.getEntryCaseInsensitive(SPACES) instanceof DirectoryNode spaces
        && spaces.hasEntryCaseInsensitive(SPACE)
        && spaces.getEntryCaseInsensitive(SPACE) instanceof DirectoryNode infos
        && infos.hasEntryCaseInsensitive(RIGHTS);
  }
}
