package fr.comop.workbook.ods;

import com.ctc.wstx.exc.WstxLazyException;
import fr.comop.workbook.grid.OwnSheets;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import fr.comop.workbook.marked.CellMarks;
import fr.comop.workbook.marked.ListSheet;
import fr.comop.workbook.marked.ToMend;
import fr.comop.workbook.part.Fragment;
import fr.comop.workbook.part.NewPackage;
import fr.comop.workbook.part.XmlCopy;
import fr.comop.workbook.part.ZippedParts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * Makes the marked copy of an {@code .ods} file. Its cells pass through row by row, all its other
 * parts are copied as they are compressed. A copy that was mended and sent back is marked afresh:
 * what we had put in is replaced.
 */
public final class MarkedOds {
  private static final String CONTENT = "content.xml";
  private static final String SETTINGS = "settings.xml";

  /** Has to come first and uncompressed (ODF 1.3 part 2, 3.3). */
  private static final String TYPE = "mimetype";

  private MarkedOds() {}

  /**
   * Writes the marked copy of a workbook to a file.
   *
   * @throws UnreadableWorkbook when the workbook is too strange to be marked
   * @throws IOException likewise, and when the disk fails
   */
  public static void write(Path original, Path copy, ToMend toMend)
      throws IOException, UnreadableWorkbook {
    ZippedParts.read(
        original,
        zip -> {
          try (NewPackage made = new NewPackage(copy)) {
            write(zip, made, toMend);
          } catch (XMLStreamException | WstxLazyException e) {
            throw new UnreadableWorkbook(Why.DAMAGED, String.valueOf(e.getMessage()));
          }
          return copy;
        });
  }

  private static void write(ZippedParts zip, NewPackage copy, ToMend toMend)
      throws IOException, UnreadableWorkbook, XMLStreamException {
    OdsOutline outline = OdsOutline.read(zip);
    String list =
        outline.list() == null ? OwnSheets.newList(outline.sheets().keySet()) : outline.list();
    OwnTables own = new OwnTables(list, ListSheet.of(toMend, outline.sheets()));
    CellMarks marks = new CellMarks(toMend.findings());
    copy.copy(zip.file(), TYPE);
    rewrite(zip, OutputStream.nullOutputStream(), outline, marks, own);
    copy.begin(CONTENT);
    rewrite(zip, copy.out(), outline, marks, own);
    copy.end();
    if (zip.has(SETTINGS)) {
      copy.begin(SETTINGS);
      try (XmlCopy xml = XmlCopy.open(zip, SETTINGS, copy.out())) {
        openOn(list, xml);
      }
      copy.end();
    }
    copy.copyRest(zip.file(), Set.of());
  }

  private static void rewrite(
      ZippedParts zip, OutputStream out, OdsOutline outline, CellMarks marks, OwnTables own)
      throws IOException, XMLStreamException {
    try (XmlCopy xml = XmlCopy.open(zip, CONTENT, out)) {
      new ContentCopy(outline.styles(), marks, own, outline.list()).write(xml);
    }
  }

  /** Has programs open the workbook on the list. */
  private static void openOn(String list, XmlCopy xml) throws XMLStreamException {
    while (xml.next()) {
      if (xml.starts() && "ActiveTable".equals(xml.attribute("name"))) {
        Fragment item = xml.fragment();
        xml.write(item.with(List.of(new Fragment.Text(list))));
      } else {
        xml.copy();
      }
    }
  }
}
