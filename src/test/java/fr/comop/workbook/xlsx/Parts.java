package fr.comop.workbook.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet, written part by part, so that each may be wrong. */
final class Parts {
  static final String SHEET = "xl/worksheets/sheet1.xml";
  static final String SHARED = "xl/sharedStrings.xml";
  static final String STYLES = "xl/styles.xml";
  static final String WORKBOOK = "xl/workbook.xml";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  /** Writes the content of a part. */
  interface Content {
    void to(OutputStream out) throws IOException;
  }

  private final Map<String, Content> parts = new LinkedHashMap<>();

  private Parts() {}

  /** A sheet that holds these rows. */
  static Parts ofRows(String rows) {
    return new Parts()
        .with("_rels/.rels", relations("officeDocument", "xl/workbook.xml"))
        .with(
            WORKBOOK,
            "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Feuille\" r:id=\"rId0\"/></sheets>"
                + "</workbook>")
        .with(
            "xl/_rels/workbook.xml.rels",
            relations(
                "worksheet",
                "worksheets/sheet1.xml",
                "sharedStrings",
                "sharedStrings.xml",
                "styles",
                "styles.xml"))
        .with(
            SHARED,
            "<sst><si><t>premier</t></si><si><r><t>deu</t></r><r><t>xième</t></r>"
                + "<rPh><t>phonétique</t></rPh></si></sst>")
        .with(
            STYLES,
            "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"jj/mm/aaaa\"/>"
                + "<numFmt numFmtId=\"165\" formatCode=\"0.0&quot; %&quot;\"/></numFmts><cellXfs>"
                + "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"10\"/>"
                + "<xf numFmtId=\"165\"/></cellXfs></styleSheet>")
        .with(SHEET, "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
  }

  /** A sheet whose only row holds these cells. */
  static Parts ofCells(String cells) {
    return ofRows("<row r=\"1\">" + cells + "</row>");
  }

  Parts with(String part, String content) {
    return with(part, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
  }

  Parts with(String part, Content content) {
    parts.put(part, content);
    return this;
  }

  Parts without(String part) {
    parts.remove(part);
    return this;
  }

  Path save(Path folder) throws IOException {
    Path file = Files.createTempFile(folder, "parts", ".xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, Content> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        part.getValue().to(zip);
        zip.closeEntry();
      }
    }
    return file;
  }

  private static String relations(String... typesAndTargets) {
    StringBuilder xml = new StringBuilder("<Relationships>");
    for (int index = 0; index < typesAndTargets.length; index += 2) {
      xml.append(
          "<Relationship Id=\"rId%d\" Type=\"%s%s\" Target=\"%s\"/>"
              .formatted(index / 2, OFFICE, typesAndTargets[index], typesAndTargets[index + 1]));
    }
    return xml.append("</Relationships>").toString();
  }
}
