package fr.comop.workbook;

import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.Workbook;
import fr.comop.workbook.ods.OdsWorkbook;
import fr.comop.workbook.part.Locked;
import fr.comop.workbook.part.ZippedParts;
import fr.comop.workbook.xls.XlsWorkbook;
import fr.comop.workbook.xlsx.XlsxWorkbook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A spreadsheet file of any kind that is read, told by its bytes. */
public final class WorkbookFile {
  private static final int COMPOUND = 0xD0;

  private WorkbookFile() {}

  /**
   * The workbook in a file: .xlsx, .xlsm, .ods or .xls. Pictures are found, not loaded.
   *
   * @throws UnreadableWorkbook when it is damaged, protected, too large or no workbook
   * @throws IOException when the disk fails
   */
  public static Workbook read(Path file) throws IOException, UnreadableWorkbook {
    if (isXls(file)) {
      return XlsWorkbook.read(file);
    }
    return ZippedParts.read(file, zip -> isXlsx(zip) ? XlsxWorkbook.of(zip) : OdsWorkbook.of(zip));
  }

  /**
   * The bytes of a picture that a workbook holds; empty when it has none of this name, or a larger
   * one. Those of .xls are not taken out.
   *
   * @param part as it was found
   * @param most in bytes
   * @throws UnreadableWorkbook when the workbook is damaged
   * @throws IOException when the disk fails
   */
  public static Optional<byte[]> picture(Path file, String part, int most)
      throws IOException, UnreadableWorkbook {
    if (isXls(file)) {
      return Optional.empty();
    }
    return ZippedParts.read(
        file,
        zip -> {
          try (InputStream in = zip.bytes(part, most + 1L)) {
            byte[] bytes = in == null ? new byte[0] : in.readNBytes(most + 1);
            return bytes.length == 0 || bytes.length > most ? Optional.empty() : Optional.of(bytes);
          }
        });
  }

  /** The formats that are read, each with a reader of its own. */
  public enum Format {
    /** Excel since 2007, with macros or without. */
    XLSX,
    /** OpenDocument. */
    ODS,
    /** Excel 97 to 2003. */
    XLS
  }

  /**
   * Which reader a file is for; whether it is a workbook at all is for the reader to say.
   *
   * @throws UnreadableWorkbook when it is neither a compound file nor a sound zip
   * @throws IOException when the disk fails
   */
  public static Format format(Path file) throws IOException, UnreadableWorkbook {
    if (isXls(file)) {
      return Format.XLS;
    }
    return ZippedParts.read(file, zip -> isXlsx(zip) ? Format.XLSX : Format.ODS);
  }

  private static boolean isXlsx(ZippedParts zip) {
    return !zip.has("content.xml");
  }

  private static boolean isXls(Path file) throws IOException, UnreadableWorkbook {
    try (InputStream in = Files.newInputStream(file)) {
      if (in.read() != COMPOUND) {
        return false;
      }
    }
    return !Locked.is(file);
  }
}
