package fr.comop.summary.book.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes a workbook of its tabs. Not safe for use by several threads. */
public final class Binder {
  private final Imprint imprint;
  private final int most;

  /** What a workbook says of itself in its properties and at the foot of each page. */
  public record Imprint(String title, String foot, LocalDateTime made) {}

  /**
   * A binder.
   *
   * @param most lines of a table on one sheet; more go on on the next
   */
  public Binder(Imprint imprint, int most) {
    this.imprint = imprint;
    this.most = most;
  }

  /** Writes the workbook; the stream stays open. */
  public void write(List<Tab> tabs, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Styles styles = new Styles(workbook);
      Paper paper = new Paper(imprint.foot());
      Map<String, Pouring.Lines> lines = new LinkedHashMap<>();
      for (Tab tab : tabs) {
        if (tab instanceof Page page) {
          for (int at = 0; at < page.sheets(most); at++) {
            PageSheet sheet = new PageSheet(workbook, styles, page, at, most);
            XSSFSheet made = sheet.make(paper);
            lines.put(made.getPackagePart().getPartName().getName().substring(1), sheet::pour);
          }
        } else if (tab instanceof Cover cover) {
          new CoverSheet(workbook, styles, cover).make(paper);
        } else if (tab instanceof Gallery gallery) {
          new GallerySheet(workbook, styles, gallery).make(paper);
        }
      }
      properties(workbook.getProperties());
      ByteArrayOutputStream skeleton = new ByteArrayOutputStream();
      workbook.write(skeleton);
      new Pouring(styles, imprint.made()).copy(skeleton.toByteArray(), lines, out);
    }
  }

  private void properties(POIXMLProperties properties) {
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    Optional<Date> date = Optional.of(Date.from(imprint.made().toInstant(ZoneOffset.UTC)));
    core.setTitle(imprint.title());
    core.setCreator("comop");
    core.setCreated(date);
    core.setModified(date);
    core.getUnderlyingProperties().setLanguageProperty("fr-FR");
    properties.getExtendedProperties().setApplication("comop");
  }
}
