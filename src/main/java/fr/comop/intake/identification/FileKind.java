package fr.comop.intake.identification;

import fr.comop.workbook.part.ZippedParts;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is, by its bytes: names and declared types lie. */
public enum FileKind {
  /** A workbook that is read: .xlsx, .xlsm, .ods, .xls. */
  WORKBOOK("classeur qui n’est pas l’un de nos formulaires"),
  /** A workbook of a kind that is not read: .xlsb, Excel 95 and older, XML of 2003. */
  OTHER_SPREADSHEET("classeur d’un autre format"),
  /** Protected by a password. */
  ENCRYPTED("fichier protégé"),
  /** Begins as a zip or workbook does, but is cut or damaged. */
  DAMAGED("fichier endommagé"),
  /** A word processor's document. */
  WORD("document de texte"),
  PDF("document PDF"),
  /** Of Numbers, Pages or Keynote. */
  APPLE("document Numbers ou Pages"),
  /** Columns of text. */
  CSV("fichier .csv"),
  HTML("page web"),
  PICTURE("image"),
  /** Several files in one. */
  ZIP("archive compressée"),
  /** Several files in one, of a kind that is not opened: .rar, .7z, .gz. */
  OTHER_ARCHIVE("archive compressée d’un autre format"),
  /** A mail saved as a file. */
  MAIL("courriel joint"),
  /** What Outlook makes of attachments for those who use it: winmail.dat. */
  TNEF("pièces jointes d’Outlook (winmail.dat)"),
  /** A mail as Outlook saves it: .msg. */
  OUTLOOK("courriel d’Outlook (.msg)"),
  /** Encrypted for somebody's key, by S/MIME or PGP. */
  SEALED("message chiffré"),
  /** What leads to a document that stayed where it is: .url, .lnk, .webloc, .gsheet. */
  SHORTCUT("raccourci"),
  /** What a Mac puts beside a file (AppleDouble); nobody means to send it. */
  LITTER("accessoire d’un autre fichier"),
  /** No bytes at all. */
  EMPTY("fichier vide"),
  /** Anything else. */
  OTHER("autre fichier");

  private static final int MOST_ENTRIES = 10_000;
  private static final int HEAD = 8_192;
  private static final int ENCRYPTED_FLAG = 6;

  private final String french;

  FileKind(String french) {
    this.french = french;
  }

  /** What it is, in a few French words, for staff. */
  public String french() {
    return french;
  }

  /**
   * Whether people will have meant it as an answer, rather than as a picture beside one, or a mail
   * that they answer.
   */
  public boolean meantAsAnswer() {
    return this != PICTURE && this != MAIL && this != TNEF && this != OUTLOOK && this != LITTER;
  }

  /** The kind of a file. */
  public static FileKind of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (head.length == 0) {
      return EMPTY;
    }
    if (begins(head, 'P', 'K', 3, 4) || begins(head, 'P', 'K', 5, 6)) {
      return zipped(file, head);
    }
    if (begins(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      return compound(file);
    }
    if (begins(head, '%', 'P', 'D', 'F')) {
      return PDF;
    }
    if (begins(head, 0x78, 0x9F, 0x3E, 0x22)) {
      return TNEF;
    }
    if (begins(head, 0, 5, 0x16, 7)) {
      return LITTER;
    }
    if (begins(head, 'L', 0, 0, 0, 1, 0x14, 2, 0)) {
      return SHORTCUT; // of Windows, .lnk
    }
    if (begins(head, 0x30) && Sealed.is(head)) {
      return SEALED;
    }
    if (begins(head, 'R', 'a', 'r', '!')
        || begins(head, '7', 'z', 0xBC, 0xAF)
        || begins(head, 0x1F, 0x8B)) {
      return OTHER_ARCHIVE;
    }
    if (begins(head, 9, 0, 4, 0) || begins(head, 9, 2, 6, 0) || begins(head, 9, 4, 6, 0)) {
      return OTHER_SPREADSHEET; // Excel 2 to 4
    }
    return picture(head) ? PICTURE : TextKind.of(head);
  }

  private static FileKind zipped(Path file, byte[] head) throws IOException {
    if (head.length > ENCRYPTED_FLAG && (head[ENCRYPTED_FLAG] & 1) == 1) {
      return ENCRYPTED;
    }
    try (ZipFile zip = Zips.open(file)) {
      if (zip.size() > MOST_ENTRIES) {
        return ZIP;
      }
      if (holds(zip, "xl/workbook.bin")) {
        return OTHER_SPREADSHEET;
      }
      if (holds(zip, "word/document.xml")) {
        return WORD;
      }
      if (holds(zip, "[content_types].xml")) {
        return zip.stream().anyMatch(FileKind::ofWorkbook) ? WORKBOOK : OTHER;
      }
      return zip.stream().anyMatch(FileKind::ofApple) ? APPLE : mimetype(zip);
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      return Zips.saysEncrypted(e) ? ENCRYPTED : DAMAGED;
    }
  }

  /** Whether an archive has an entry of this name, in whatever letters and slashes. */
  private static boolean holds(ZipFile zip, String name) {
    return zip.stream().anyMatch(entry -> ZippedParts.key(entry.getName()).equals(name));
  }

  private static boolean ofWorkbook(ZipEntry entry) {
    String name = ZippedParts.key(entry.getName());
    return name.startsWith("xl/") || name.endsWith("workbook.xml");
  }

  // A document may be a folder, which a mail program zips.
  private static boolean ofApple(ZipEntry entry) {
    String name = entry.getName();
    return name.endsWith("Index/Document.iwa")
        || name.endsWith("Index.zip")
        || name.equals("index.apxl");
  }

  private static FileKind mimetype(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry("mimetype");
    if (entry == null) {
      return ZIP;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      String type = new String(in.readNBytes(100), StandardCharsets.US_ASCII);
      if (type.contains("opendocument.spreadsheet")) {
        return WORKBOOK;
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
      if (root.hasEntryCaseInsensitive("Workbook")) {
        return WORKBOOK;
      }
      if (root.hasEntryCaseInsensitive("__properties_version1.0")) {
        return OUTLOOK;
      }
      if (root.hasEntryCaseInsensitive("Book")) {
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
        || (begins(head, 'R', 'I', 'F', 'F') && holds(head, 8, "WEBP"))
        || (holds(head, 4, "ftyp") && (holds(head, 8, "hei") || holds(head, 8, "mif1")));
  }

  private static boolean holds(byte[] head, int from, String letters) {
    byte[] wanted = letters.getBytes(StandardCharsets.US_ASCII);
    return head.length >= from + wanted.length
        && Arrays.equals(head, from, from + wanted.length, wanted, 0, wanted.length);
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
