package fr.comop.workbook;

import fr.comop.workbook.ods.OdsWorkbook;
import fr.comop.workbook.part.ZippedParts;
import fr.comop.workbook.xls.XlsWorkbook;
import fr.comop.workbook.xlsx.XlsxWorkbook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A spreadsheet file of any kind that is read, told by its bytes. */
public final class WorkbookFile {
  private static final int COMPOUND = 0xD0;

  private WorkbookFile() {}

  /**
   * The workbook in a file: .xlsx, .xlsm, .ods or .xls. Pictures are found, not loaded.
   *
   * @throws UnreadableWorkbook when it is damaged, encrypted, too large or no workbook
   * @throws IOException when the disk fails
   */
  public static Workbook read(Path file) throws IOException, UnreadableWorkbook {
    if (isCompound(file)) {
      return XlsWorkbook.read(file);
    }
    return ZippedParts.read(
        file,
        zip -> zip.getEntry("content.xml") == null ? XlsxWorkbook.of(zip) : OdsWorkbook.of(zip));
  }

  private static boolean isCompound(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == COMPOUND;
    }
  }
}
