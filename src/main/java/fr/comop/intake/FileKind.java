package fr.comop.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is, by its bytes: names and declared types lie. */
public enum FileKind {
  /** An Office Open XML workbook. */
  WORKBOOK("classeur qui n’est pas l’un de nos formulaires"),
  /** A workbook of a kind that is not read: .xls, .ods, .xlsb. */
  OTHER_SPREADSHEET("classeur d’un autre format"),
  /** Protected by a password. */
  ENCRYPTED("fichier protégé"),
  /** Begins as a zip or workbook does, but is cut or damaged. */
  DAMAGED("fichier endommagé"),
  /** A word processor's document. */
  WORD("document de texte"),
  PDF("document PDF"),
  PICTURE("image"),
  /** Several files in one. */
  ZIP("archive compressée"),
  /** No bytes at all. */
  EMPTY("fichier vide"),
  /** Anything else. */
  OTHER("autre fichier");

  private static final int MOST_ENTRIES = 10_000;

  private final String french;

  FileKind(String french) {
    this.french = french;
  }

  /** What it is, in a few French words, for staff. */
  public String french() {
    return french;
  }

  /**
   * Whether people will have meant it as an answer, rather than as a picture in their signature.
   */
  public boolean meantAsAnswer() {
    return this != PICTURE;
  }

  /** The kind of a file. */
  public static FileKind of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(16);
    }
    if (head.length == 0) {
      return EMPTY;
    }
    if (begins(head, 'P', 'K', 3, 4) || begins(head, 'P', 'K', 5, 6)) {
      return zipped(file);
    }
    if (begins(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      return compound(file);
    }
    if (begins(head, '%', 'P', 'D', 'F')) {
      return PDF;
    }
    return picture(head) ? PICTURE : OTHER;
  }

  private static FileKind zipped(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        return OTHER;
      }
      if (zip.getEntry("xl/workbook.bin") != null) {
        return OTHER_SPREADSHEET;
      }
      if (zip.getEntry("word/document.xml") != null) {
        return WORD;
      }
      if (zip.getEntry("[Content_Types].xml") != null) {
        return zip.stream().anyMatch(FileKind::ofWorkbook) ? WORKBOOK : OTHER;
      }
      return mimetype(zip);
    } catch (ZipException e) {
      return DAMAGED;
    } catch (IllegalArgumentException e) {
      return DAMAGED; // entry names in no known encoding
    }
  }

  private static boolean ofWorkbook(ZipEntry entry) {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    return name.startsWith("xl/") || name.endsWith("workbook.xml");
  }

  private static FileKind mimetype(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry("mimetype");
    if (entry == null) {
      return ZIP;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      String type = new String(in.readNBytes(100), StandardCharsets.US_ASCII);
      if (type.contains("opendocument.spreadsheet")) {
        return OTHER_SPREADSHEET;
      }
      return type.contains("opendocument.text") ? WORD : OTHER;
    }
  }

  private static FileKind compound(Path file) throws IOException {
    try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = compound.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        return ENCRYPTED;
      }
      if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
        return OTHER_SPREADSHEET;
      }
      return root.hasEntryCaseInsensitive("WordDocument") ? WORD : OTHER;
    } catch (IOException | RuntimeException e) {
      return DAMAGED;
    }
  }

  private static boolean picture(byte[] head) {
    return begins(head, 0x89, 'P', 'N', 'G')
        || begins(head, 0xFF, 0xD8, 0xFF)
        || begins(head, 'G', 'I', 'F', '8')
        || begins(head, 'B', 'M')
        || begins(head, 'I', 'I', '*', 0)
        || (begins(head, 'R', 'I', 'F', 'F')
            && head.length >= 12
            && head[8] == 'W'
            && head[9] == 'E');
  }

  private static boolean begins(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int index = 0; index < bytes.length; index++) {
      if ((head[index] & 0xFF) != bytes[index]) {
        return false;
      }
    }
    return true;
  }
}
