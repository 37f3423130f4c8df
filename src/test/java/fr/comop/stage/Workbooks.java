package fr.comop.stage;

import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.form.AnswerType;
import fr.comop.form.Field;
import fr.comop.form.Form;
import fr.comop.form.Years;
import fr.comop.workbook.Filled;
import fr.comop.workbook.Orders;
import fr.comop.workbook.blank.BlankOrder;
import fr.comop.workbook.blank.BlankWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.io.file.PathUtils;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks to send. */
public final class Workbooks {
  private static final Configuration PROJECT = Stage.project();

  /** Kept, for who sends one twice sends the same bytes. */
  private static final Map<BlankOrder, byte[]> BEGUN = new ConcurrentHashMap<>();

  private Workbooks() {}

  /** One in which the first answer stands that nobody has to give: it has every error there is. */
  public static byte[] blank(String beneficiary, String form, int year) {
    return begun(order(beneficiary, PROJECT.forms().latest(form).orElseThrow(), year));
  }

  /** One as it leaves us, in which nobody has answered anything. */
  public static byte[] untouched(String beneficiary, String form, int year) {
    return BlankWorkbook.of(order(beneficiary, PROJECT.forms().latest(form).orElseThrow(), year));
  }

  /** A blank workbook of a version of the form that nobody knows. */
  public static byte[] ofVersion(int version, String beneficiary, String form, int year) {
    Form known = PROJECT.forms().latest(form).orElseThrow();
    return begun(
        order(
            beneficiary,
            new Form(known.id(), version, known.title(), known.sections(), known.checks()),
            year));
  }

  private static BlankOrder order(String beneficiary, Form form, int year) {
    Beneficiary whose = PROJECT.conventions().beneficiary(beneficiary).orElseThrow();
    return Orders.bare(form, Years.of(year), whose);
  }

  /**
   * With an answer to the first question that nobody has to answer, so that no error is one less.
   */
  public static byte[] begun(BlankOrder order) {
    return BEGUN.computeIfAbsent(order, Workbooks::answered).clone();
  }

  private static byte[] answered(BlankOrder order) {
    Field one =
        order.form().questions().stream()
            .filter(Field.class::isInstance)
            .map(Field.class::cast)
            .filter(field -> !field.required() && field.prefilled() == null)
            .filter(field -> field.type() == AnswerType.TEXT)
            .findFirst()
            .orElseThrow();
    try {
      Path folder = Files.createTempDirectory("begun");
      try {
        return Files.readAllBytes(
            Filled.of(folder, order).answer(one.id(), "Voir ci-dessous.").save());
      } finally {
        PathUtils.deleteDirectory(folder);
      }
    } catch (IOException | UnreadableWorkbook e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same answers in other bytes, also when it is written in the very same second. */
  public static byte[] resaved(byte[] bytes) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      ByteArrayOutputStream saved = new ByteArrayOutputStream();
      workbook.getProperties().getCoreProperties().setDescription("Enregistré de nouveau");
      workbook.write(saved);
      return saved.toByteArray();
    }
  }

  /** A workbook from another world. */
  public static byte[] foreign() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("Comptes").createRow(0).createCell(0).setCellValue("Total");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  /** An archive of files, each told by its path and its bytes. */
  public static byte[] zip(Object... pathsAndBytes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int index = 0; index < pathsAndBytes.length; index += 2) {
        zip.putNextEntry(new ZipEntry((String) pathsAndBytes[index]));
        zip.write((byte[]) pathsAndBytes[index + 1]);
      }
    }
    return bytes.toByteArray();
  }

  public static byte[] encrypted() throws Exception {
    try (POIFSFileSystem compound = new POIFSFileSystem();
        XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet();
      EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
      Encryptor encryptor = info.getEncryptor();
      encryptor.confirmPassword("secret");
      ByteArrayOutputStream plain = new ByteArrayOutputStream();
      workbook.write(plain);
      try (OPCPackage pack =
              OPCPackage.open(new java.io.ByteArrayInputStream(plain.toByteArray()));
          OutputStream out = encryptor.getDataStream(compound)) {
        pack.save(out);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      compound.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }
}
