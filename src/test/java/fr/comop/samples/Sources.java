package fr.comop.samples;

import fr.comop.config.Configuration;
import fr.comop.workbook.blank.Steady;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The files that are sent and dropped, by short names such as {@code document:altec-bilan}. */
final class Sources {
  private static final String PASSWORD = "Annecy2020";
  private static final LocalDateTime SAVED = LocalDateTime.of(2020, 11, 24, 16, 40);
  private static final int KEY_BYTES = 32;
  private static final int BLOCK_BYTES = 16;

  private final Path samples;
  private final Filler filler;
  private final Map<String, byte[]> made = new HashMap<>();

  /**
   * @param samples the directory {@code src/test/samples}
   */
  Sources(Path samples, Configuration configuration) {
    this.samples = samples;
    this.filler = new Filler(configuration, samples.resolve("pictures"));
  }

  /**
   * A file's bytes: {@code document:NAME} filled in, {@code encrypted:NAME} the same under a
   * password, {@code word:FILE} a text as a word processor's document, {@code lock:OWNER} what
   * Excel leaves beside an open workbook, {@code zip:NAME=SOURCE;NAME=SOURCE} an archive as a Mac
   * makes it, {@code thumbnails}, {@code empty}, or else a file of {@code src/test/samples}.
   */
  byte[] bytes(String source) throws IOException {
    byte[] known = made.get(source);
    if (known != null) {
      return known;
    }
    byte[] bytes = make(source);
    made.put(source, bytes);
    return bytes;
  }

  private byte[] make(String source) throws IOException {
    int colon = source.indexOf(':');
    String kind = colon < 0 ? source : source.substring(0, colon);
    String name = source.substring(colon + 1);
    return switch (kind) {
      case "document" -> filler.filled(Document.read(samples.resolve("documents"), name));
      case "encrypted" -> encrypted(bytes("document:" + name));
      case "lock" -> lock(name);
      case "word" -> word(new String(bytes(name), StandardCharsets.UTF_8));
      case "zip" -> zip(name);
      case "thumbnails" -> thumbnails();
      case "empty" -> new byte[0];
      default -> Files.readAllBytes(samples.resolve(source));
    };
  }

  // Agile encryption draws its keys at random; here they are told, so that the bytes are the same.
  private static byte[] encrypted(byte[] workbook) throws IOException {
    EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
    Encryptor encryptor = info.getEncryptor();
    encryptor.confirmPassword(
        PASSWORD,
        steps(KEY_BYTES, 1),
        steps(BLOCK_BYTES, 2),
        steps(BLOCK_BYTES, 3),
        steps(BLOCK_BYTES, 4),
        steps(64, 5));
    try (POIFSFileSystem compound = new POIFSFileSystem()) {
      try (OutputStream out = encryptor.getDataStream(compound)) {
        out.write(workbook);
      }
      return bytes(compound);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no agile encryption here", e);
    }
  }

  private static byte[] steps(int length, int seed) {
    byte[] steps = new byte[length];
    for (int index = 0; index < length; index++) {
      steps[index] = (byte) (index * 37 + seed * 101);
    }
    return steps;
  }

  private static byte[] word(String text) throws IOException {
    Date saved = Date.from(SAVED.toInstant(ZoneOffset.UTC));
    try (XWPFDocument document = new XWPFDocument()) {
      text.lines().forEach(line -> document.createParagraph().createRun().setText(line));
      POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
      core.setCreated(Optional.of(saved));
      core.setModified(Optional.of(saved));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return Steady.zip(SAVED, bytes.toByteArray());
    }
  }

  // The owner's name, in one byte a character and then in two, each in its own field.
  private static byte[] lock(String owner) {
    byte[] lock = new byte[165];
    Arrays.fill(lock, 0, 55, (byte) ' ');
    Arrays.fill(lock, 55, lock.length, (byte) 0);
    byte[] narrow = owner.getBytes(StandardCharsets.ISO_8859_1);
    byte[] wide = owner.getBytes(StandardCharsets.UTF_16LE);
    lock[0] = (byte) narrow.length;
    System.arraycopy(narrow, 0, lock, 1, narrow.length);
    lock[55] = (byte) narrow.length;
    System.arraycopy(wide, 0, lock, 57, wide.length);
    return lock;
  }

  private byte[] zip(String namesAndSources) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String file : Pattern.compile(";").split(namesAndSources, -1)) {
        int equals = file.indexOf('=');
        String path = file.substring(0, equals);
        entry(zip, path, bytes(file.substring(equals + 1)));
        entry(zip, "__MACOSX/" + path.replaceFirst("([^/]*)$", "._$1"), new byte[82]);
      }
    }
    return Steady.zip(SAVED, bytes.toByteArray());
  }

  private static void entry(ZipOutputStream zip, String path, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(path));
    zip.write(bytes);
  }

  private static byte[] thumbnails() throws IOException {
    try (POIFSFileSystem compound = new POIFSFileSystem()) {
      compound.createDocument(new ByteArrayInputStream(new byte[32]), "Catalog");
      return bytes(compound);
    }
  }

  private static byte[] bytes(POIFSFileSystem compound) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    compound.writeFilesystem(bytes);
    return bytes.toByteArray();
  }
}
