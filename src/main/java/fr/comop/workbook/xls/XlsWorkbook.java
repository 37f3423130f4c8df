package fr.comop.workbook.xls;

import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import fr.comop.workbook.grid.Workbook;
import fr.comop.workbook.part.Locked;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads an {@code .xls} file of Excel 97 to 2003: values only, never a macro, never a link. */
public final class XlsWorkbook {
  private static final String STREAM = "Workbook";
  private static final String MACROS = "_VBA_PROJECT_CUR";

  private XlsWorkbook() {}

  /**
   * The workbook in a file. Pictures are found, not loaded.
   *
   * @throws UnreadableWorkbook when it is damaged, encrypted, too large, older or no workbook
   * @throws IOException when the disk fails
   */
  public static Workbook read(Path file) throws IOException, UnreadableWorkbook {
    return Aside.read(() -> workbook(file));
  }

  private static Workbook workbook(Path file) throws UnreadableWorkbook {
    try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
      return workbook(compound.getRoot());
    } catch (EncryptedDocumentException e) {
      throw new UnreadableWorkbook(Why.ENCRYPTED, String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) { // POI says so by exceptions of every kind
      throw new UnreadableWorkbook(Why.DAMAGED, "xls: " + e);
    }
  }

  private static Workbook workbook(DirectoryNode root) throws IOException, UnreadableWorkbook {
    if (Locked.needsRights(root)) {
      throw new UnreadableWorkbook(Why.RIGHTS, "a server grants the right to read it");
    }
    if (!root.hasEntryCaseInsensitive(STREAM)) {
      throw new UnreadableWorkbook(
          root.hasEntryCaseInsensitive("Book") ? Why.OTHER_SPREADSHEET : Why.NOT_A_WORKBOOK,
          "no stream of Excel 97 or later");
    }
    XlsProperties properties = XlsProperties.of(root);
    Globals globals = new Globals();
    try (InputStream stream = root.createDocumentInputStream(STREAM)) {
      new Records(stream, globals).read();
    }
    return new Workbook(
        globals.sheets(),
        globals.named(),
        properties.custom(),
        properties.producer(),
        root.hasEntryCaseInsensitive(MACROS));
  }
}
