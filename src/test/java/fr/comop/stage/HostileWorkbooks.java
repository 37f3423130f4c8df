package fr.comop.stage;

import fr.comop.intake.LargeWorkbooks;
import fr.comop.workbook.FilledWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Workbooks that mean harm: each is a good report of which one thing is monstrous. */
public final class HostileWorkbooks {
  private static final String SHEET = "xl/worksheets/sheet3.xml";
  private static final int MILLION = 1_000_000;

  private final Path folder;
  private final byte[] good;

  public HostileWorkbooks(Path folder) throws Exception {
    this.folder = folder;
    try (FilledWorkbook report = LargeWorkbooks.report()) {
      good = report.bytes();
    }
  }

  /** Writes the content of a part. */
  private interface Content {
    void to(OutputStream out) throws IOException;
  }

  public Path good() throws IOException {
    return Files.write(folder.resolve("bon.xlsx"), good);
  }

  /** A sheet that inflates to a gigabyte. */
  public Path inflating() throws IOException {
    return replaced(
        "gigaoctet", SHEET, out -> repeat(out, "<worksheet><sheetData>", " ", 1_000 * MILLION, ""));
  }

  /** A hundred sheets' worth of cells, all filled. */
  public Path fullOfCells() throws IOException {
    return replaced(
        "cellules",
        SHEET,
        out ->
            repeat(
                out,
                "<worksheet><sheetData>",
                "<row>" + "<c><v>1</v></c>".repeat(50) + "</row>",
                40_000,
                "</sheetData></worksheet>"));
  }

  /** As many texts as the bounds let in, then more. */
  public Path fullOfTexts() throws IOException {
    return replaced(
        "textes",
        SHEET,
        out ->
            repeat(
                out,
                "<worksheet><sheetData>",
                "<row><c t=\"inlineStr\"><is><t>" + "й".repeat(30_000) + "</t></is></c></row>",
                2_000,
                "</sheetData></worksheet>"));
  }

  /** One text of fifty megabytes. */
  public Path oneEndlessText() throws IOException {
    return changed(
        "texte-sans-fin",
        SHEET,
        (xml, out) -> {
          int end = xml.indexOf("</sheetData>");
          write(out, xml.substring(0, end));
          repeat(
              out,
              "<row r=\"90000\"><c t=\"inlineStr\"><is><t>",
              "mot ",
              12 * MILLION,
              "</t></is>");
          write(out, "</c></row>" + xml.substring(end));
        });
  }

  /** Rows to the last one that a sheet can have, formatted and empty, and a far corner. */
  public Path emptyRows() throws IOException {
    return changed(
        "lignes-vides",
        SHEET,
        (xml, out) -> {
          int end = xml.indexOf("</sheetData>");
          write(out, xml.substring(0, end));
          for (int row = 50_000; row < 1_048_576; row++) {
            write(out, "<row r=\"" + row + "\" s=\"1\" customFormat=\"1\"><c s=\"1\"/></row>");
          }
          write(out, "<row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row>");
          write(
              out,
              xml.substring(end)
                  .replaceFirst("<dimension[^>]*>", "<dimension ref=\"A1:XFD1048576\"/>"));
        });
  }

  /** Entities that double twenty times, or that stand for a file of the machine. */
  public Path entities(String name, String declared) throws IOException {
    return changed(
        name,
        "xl/sharedStrings.xml",
        (xml, out) -> {
          int begin = xml.indexOf("<sst");
          int text = xml.indexOf("<t", begin);
          int words = xml.indexOf('>', text) + 1;
          write(out, "<!DOCTYPE sst [" + declared + "]>" + xml.substring(begin, words) + "&bombe;");
          write(out, xml.substring(words));
        });
  }

  public static String doubling() {
    StringBuilder entities = new StringBuilder("<!ENTITY e0 'boum'>");
    for (int level = 1; level < 20; level++) {
      entities.append("<!ENTITY e%d '%s'>".formatted(level, ("&e" + (level - 1) + ";").repeat(9)));
    }
    return entities + "<!ENTITY bombe '&e19;'>";
  }

  /** A million elements, each inside the one before. */
  public Path nested() throws IOException {
    return replaced(
        "imbrique", SHEET, out -> repeat(out, "<worksheet>", "<a>", MILLION, "</worksheet>"));
  }

  public Path styles() throws IOException {
    return changed(
        "styles",
        "xl/styles.xml",
        (xml, out) -> {
          int end = xml.indexOf("</cellXfs>");
          repeat(out, xml.substring(0, end), "<xf numFmtId=\"14\"/>", 2 * MILLION, "");
          write(out, xml.substring(end));
        });
  }

  public Path names() throws IOException {
    return changed(
        "noms",
        "xl/workbook.xml",
        (xml, out) -> {
          int end = xml.indexOf("</definedNames>");
          write(out, xml.substring(0, end));
          for (int count = 0; count < MILLION; count++) {
            write(out, "<definedName name=\"comop.n" + count + "\">'A'!$A$1</definedName>");
          }
          write(out, xml.substring(end));
        });
  }

  public Path mergedCells() throws IOException {
    return changed(
        "fusions",
        SHEET,
        (xml, out) -> {
          int end = xml.indexOf("</sheetData>") + "</sheetData>".length();
          repeat(
              out,
              xml.substring(0, end) + "<mergeCells>",
              "<mergeCell ref=\"A1:B2\"/>",
              MILLION,
              "");
          write(
              out,
              "</mergeCells>"
                  + xml.substring(end).replaceAll("(?s)<mergeCells.*</mergeCells>", ""));
        });
  }

  /** Each element, and each attribute, with a name of its own. */
  public Path namesOfElements() throws IOException {
    return changed(
        "balises",
        SHEET,
        (xml, out) -> {
          write(out, xml.substring(0, xml.indexOf("<sheetData")));
          for (int count = 0; count < 3 * MILLION; count++) {
            write(out, "<e" + count + " a" + count + "=\"\"/>");
          }
          write(out, xml.substring(xml.indexOf("<sheetData")));
        });
  }

  /** One element with more attributes than memory holds. */
  public Path attributes() throws IOException {
    return changed(
        "attributs",
        SHEET,
        (xml, out) -> {
          write(out, xml.substring(0, xml.indexOf("<sheetData")) + "<extLst");
          for (int count = 0; count < 5 * MILLION; count++) {
            write(out, " a" + count + "=\"\"");
          }
          write(out, "/>" + xml.substring(xml.indexOf("<sheetData")));
        });
  }

  /** One attribute that goes on for 100 megabytes. */
  public Path attribute() throws IOException {
    return changed(
        "attribut-sans-fin",
        SHEET,
        (xml, out) -> {
          int at = xml.indexOf("<sheetData");
          repeat(out, xml.substring(0, at) + "<extLst uri=\"", "mot ", 25 * MILLION, "\"/>");
          write(out, xml.substring(at));
        });
  }

  public Path comments() throws IOException {
    return with(
        "commentaires",
        "xl/comments1.xml",
        out -> repeat(out, "<comments>", "<comment ref=\"A1\"/>", 5 * MILLION, "</comments>"));
  }

  /** Long notes on the cells of one sheet, which inflate to twice the heap. */
  public Path longNotes() throws IOException {
    return annotated("notes-longues", part("xl/workbook.xml"), "й".repeat(30_000), 3);
  }

  /** Short notes on the cells of a hundred and forty sheets more, which are one and the same. */
  public Path manyNotes() throws IOException {
    StringBuilder sheets = new StringBuilder();
    for (int number = 0; number < 140; number++) {
      sheets.append(
          "<sheet name=\"N%d\" sheetId=\"%d\" r:id=\"rNotes\"/>".formatted(number, 1_000 + number));
    }
    String workbook = part("xl/workbook.xml");
    int end = workbook.indexOf("</sheets>");
    return annotated(
        "notes-nombreuses",
        workbook.substring(0, end) + sheets + workbook.substring(end),
        "Vu.",
        99);
  }

  /** A note on each of the first 2,000 rows of a sheet, that of this number. */
  private Path annotated(String name, String workbook, String note, int sheet) throws IOException {
    String relations = part("xl/_rels/workbook.xml.rels");
    int end = relations.indexOf("</Relationships>");
    String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    String package2006 = "http://schemas.openxmlformats.org/package/2006/relationships";
    return write(
        name,
        zip -> {
          copy(
              zip,
              Map.of(
                  "xl/workbook.xml",
                  out -> write(out, workbook),
                  "xl/_rels/workbook.xml.rels",
                  out ->
                      write(
                          out,
                          relations.substring(0, end)
                              + "<Relationship Id=\"rNotes\" Type=\""
                              + type
                              + "worksheet\" Target=\"worksheets/sheet99.xml\"/></Relationships>")));
          part(
              zip,
              "xl/worksheets/sheet99.xml",
              "<worksheet><sheetData/><mergeCells>"
                  + "<mergeCell ref=\"Y1:Z1\"/>".repeat(1_000)
                  + "</mergeCells></worksheet>");
          part(
              zip,
              "xl/worksheets/_rels/sheet" + sheet + ".xml.rels",
              "<Relationships xmlns=\""
                  + package2006
                  + "\"><Relationship Id=\"r1\" Type=\""
                  + type
                  + "comments\" Target=\"/xl/notes.xml\"/></Relationships>");
          zip.putNextEntry(new ZipEntry("xl/notes.xml"));
          write(zip, "<comments><commentList>");
          for (int row = 1; row <= 2_000; row++) {
            write(zip, "<comment ref=\"F" + row + "\"><text><t>" + note + "</t></text></comment>");
          }
          write(zip, "</commentList></comments>");
          zip.closeEntry();
        });
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    write(zip, xml);
    zip.closeEntry();
  }

  /** Programs that a spreadsheet may be made to start, and files that it may be made to fetch. */
  public Path embedded() throws IOException {
    return with(
        "ole", "xl/embeddings/oleObject1.bin", out -> repeat(out, "", "MZ\0\0", 5 * MILLION, ""));
  }

  public Path formula(String name, String cell) throws IOException {
    return changed(
        name,
        SHEET,
        (xml, out) -> {
          int end = xml.indexOf("</sheetData>");
          write(out, xml.substring(0, end) + "<row r=\"90000\">" + cell + "</row>");
          write(out, xml.substring(end));
        });
  }

  public Path manyParts(int count) throws IOException {
    return write(
        "parts-" + count,
        zip -> {
          copy(zip, Map.of());
          for (int number = 0; number < count; number++) {
            zip.putNextEntry(new ZipEntry("xl/media/" + number + ".png"));
            zip.closeEntry();
          }
        });
  }

  public Path encrypted() throws Exception {
    Path file = folder.resolve("chiffre.xlsx");
    try (POIFSFileSystem compound = new POIFSFileSystem()) {
      EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
      Encryptor encryptor = info.getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream out = encryptor.getDataStream(compound)) {
        out.write(good);
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        compound.writeFilesystem(out);
      }
    }
    return file;
  }

  private interface Change {
    void of(String xml, OutputStream out) throws IOException;
  }

  private Path changed(String name, String part, Change change) throws IOException {
    String xml = part(part);
    return replaced(name, part, out -> change.of(xml, out));
  }

  private Path replaced(String name, String part, Content content) throws IOException {
    return write(name, zip -> copy(zip, Map.of(part, content)));
  }

  private Path with(String name, String part, Content content) throws IOException {
    return write(
        name,
        zip -> {
          copy(zip, Map.of());
          zip.putNextEntry(new ZipEntry(part));
          content.to(zip);
          zip.closeEntry();
        });
  }

  private interface Zipping {
    void to(ZipOutputStream zip) throws IOException;
  }

  private Path write(String name, Zipping zipping) throws IOException {
    Path file = folder.resolve(name + ".xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(1);
      zipping.to(zip);
    }
    return file;
  }

  private void copy(ZipOutputStream zip, Map<String, Content> instead) throws IOException {
    for (Map.Entry<String, byte[]> part : parts().entrySet()) {
      zip.putNextEntry(new ZipEntry(part.getKey()));
      Content content = instead.get(part.getKey());
      if (content == null) {
        zip.write(part.getValue());
      } else {
        content.to(zip);
      }
      zip.closeEntry();
    }
  }

  private String part(String name) throws IOException {
    byte[] part = parts().get(name);
    if (part == null) {
      throw new IllegalArgumentException(name);
    }
    return new String(part, StandardCharsets.UTF_8);
  }

  private Map<String, byte[]> parts() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(good))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static void repeat(OutputStream out, String head, String what, int times, String tail)
      throws IOException {
    write(out, head);
    byte[] one = what.getBytes(StandardCharsets.UTF_8);
    int together = Math.max(1, Math.min(times, 60_000 / Math.max(1, one.length)));
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    for (int count = 0; count < together; count++) {
      block.writeBytes(one);
    }
    for (int count = 0; count + together <= times; count += together) {
      block.writeTo(out);
    }
    write(out, tail);
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
