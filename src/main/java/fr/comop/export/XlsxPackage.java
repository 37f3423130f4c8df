package fr.comop.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts around the sheets of a workbook (ECMA-376, part 2). */
final class XlsxPackage {
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String LINKS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  private static final String FIRST_SHEETS_NAME = "export";

  /** The earliest of a zip: the same table gives the same bytes. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** In the order of {@link SheetText.Look}. */
  private static final String STYLES =
      XML
          + "<styleSheet xmlns=\"%s\">".formatted(MAIN)
          + "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>"
          + "<numFmt numFmtId=\"165\" formatCode=\"dd/mm/yyyy hh:mm:ss\"/></numFmts>"
          + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
          + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
          + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
          + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
          + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
          + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
          + "</cellStyleXfs><cellXfs count=\"4\">"
          + look(0, 0)
          + look(0, 1)
          + look(164, 0)
          + look(165, 0)
          + "</cellXfs></styleSheet>";

  private final ZipOutputStream zip;
  private int sheets;

  /**
   * Begins a workbook.
   *
   * @param out closed with it
   */
  XlsxPackage(OutputStream out) {
    zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.BEST_SPEED);
  }

  private static String look(int format, int font) {
    return ("<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
            + " applyNumberFormat=\"1\" applyFont=\"1\"/>")
        .formatted(format, font);
  }

  /** Begins the next sheet, to be {@link #endSheet ended} before anything else is begun. */
  OutputStream nextSheet() throws IOException {
    sheets++;
    begin("xl/worksheets/sheet" + sheets + ".xml");
    return zip;
  }

  private void begin(String name) throws IOException {
    ZipEntry part = new ZipEntry(name);
    part.setTimeLocal(TIME);
    zip.putNextEntry(part);
  }

  void endSheet() throws IOException {
    zip.closeEntry();
  }

  /** Writes what stands around the sheets. */
  void close() throws IOException {
    part("xl/workbook.xml", workbook());
    part("xl/_rels/workbook.xml.rels", links());
    part("xl/styles.xml", STYLES);
    part("_rels/.rels", relationships(link("rId1", "officeDocument", "xl/workbook.xml")));
    part("[Content_Types].xml", types());
    zip.close();
  }

  private void part(String name, String content) throws IOException {
    begin(name);
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private String workbook() {
    return XML
        + "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>".formatted(MAIN, LINKS)
        + each(
            number ->
                "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                    .formatted(name(number), number, number))
        + "</sheets></workbook>";
  }

  private static String name(int number) {
    return number == 1 ? FIRST_SHEETS_NAME : FIRST_SHEETS_NAME + " " + number;
  }

  private String links() {
    return relationships(
        link("styles", "styles", "styles.xml")
            + each(
                number -> link("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml")));
  }

  private static String link(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, LINKS, type, target);
  }

  private static String relationships(String all) {
    return XML
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + all
        + "</Relationships>";
  }

  private String types() {
    return XML
        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + type("workbook", "sheet.main")
        + type("styles", "styles")
        + each(number -> type("worksheets/sheet" + number, "worksheet"))
        + "</Types>";
  }

  private static String type(String part, String type) {
    return "<Override PartName=\"/xl/%s.xml\" ContentType=\"%s.%s+xml\"/>"
        .formatted(part, TYPES, type);
  }

  private String each(Function<Integer, String> element) {
    return IntStream.rangeClosed(1, sheets).boxed().map(element).collect(Collectors.joining());
  }
}
