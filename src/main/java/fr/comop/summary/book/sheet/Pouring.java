package fr.comop.summary.book.sheet;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Copies a package that has no lines yet, and pours them into its sheets on the way: they are never
 * in memory together.
 */
final class Pouring {
  private static final Pattern DIMENSION = Pattern.compile("<dimension [^>]*/>");
  private static final String END = "</sheetData>";

  /** Lines of one sheet. */
  interface Lines {
    /** Writes all of them. */
    void pour(RowText out) throws IOException;
  }

  private final Styles styles;
  private final LocalDateTime time;

  /**
   * A copy.
   *
   * @param time that all its entries bear, so that the same content gives the same bytes
   */
  Pouring(Styles styles, LocalDateTime time) {
    this.styles = styles;
    this.time = time;
  }

  /**
   * Writes the package with its lines; the stream stays open.
   *
   * @param lines by the name of their sheet's part: "xl/worksheets/sheet3.xml"
   */
  void copy(byte[] skeleton, Map<String, Lines> lines, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(skeleton))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(time);
        zip.putNextEntry(copy);
        Lines poured = lines.get(entry.getName());
        if (poured == null) {
          in.transferTo(zip);
        } else {
          pour(new String(in.readAllBytes(), StandardCharsets.UTF_8), poured, zip);
        }
        zip.closeEntry();
      }
    }
    zip.finish();
  }

  private void pour(String sheet, Lines lines, OutputStream out) throws IOException {
    int end = sheet.indexOf(END);
    if (end < 0) {
      throw new IOException("a sheet has no row to pour lines after; expected " + END + " in it");
    }
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    // where the skeleton ends is not where the sheet does; programs do without it
    writer.write(DIMENSION.matcher(sheet.substring(0, end)).replaceFirst(""));
    lines.pour(new RowText(writer, styles));
    writer.write(sheet, end, sheet.length() - end);
    writer.flush();
  }
}
