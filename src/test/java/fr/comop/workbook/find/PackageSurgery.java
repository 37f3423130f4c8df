package fr.comop.workbook.find;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What programs do to the parts of an .xlsx file that POI would not write. */
final class PackageSurgery {
  private static final Pattern RESULT = Pattern.compile("(</f>)<v>[^<]*</v>");
  private static final Pattern XML_ROW = Pattern.compile("<row r=\"(\\d+)\"");
  private static final Pattern SHARED =
      Pattern.compile("<c ([^>]*?) ?t=\"s\"([^>]*)><v>(\\d+)</v></c>");
  private static final int LAST_ROW = 1_048_576;

  private PackageSurgery() {}

  /** With a million empty rows in the third sheet that only have a style. */
  static byte[] withEmptyRows(byte[] xlsx) {
    return parts(
        xlsx,
        "xl/worksheets/sheet3.xml",
        xml -> {
          int last =
              XML_ROW
                  .matcher(xml)
                  .results()
                  .map(row -> Integer.parseInt(row.group(1)))
                  .reduce((a, b) -> b)
                  .orElseThrow();
          String rows =
              IntStream.rangeClosed(last + 1, LAST_ROW)
                  .mapToObj(row -> "<row r=\"" + row + "\" s=\"1\" customFormat=\"1\"/>")
                  .collect(Collectors.joining());
          return xml.replace("</sheetData>", rows + "</sheetData>");
        });
  }

  /** Without any style, that of dates included. */
  static byte[] unstyled(byte[] xlsx) {
    return parts(xlsx, "xl/worksheets/", xml -> xml.replaceAll(" s=\"\\d+\"", ""));
  }

  /** Formulas without the results that were saved with them. */
  static byte[] uncomputed(byte[] xlsx) {
    return parts(xlsx, "xl/worksheets/", xml -> RESULT.matcher(xml).replaceAll("$1"));
  }

  /** Texts in their cells rather than in common. */
  static byte[] inline(byte[] xlsx) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      var texts = workbook.getSharedStringSource();
      return parts(
          xlsx,
          "xl/worksheets/sheet",
          xml ->
              SHARED
                  .matcher(xml)
                  .replaceAll(
                      found ->
                          java.util.regex.Matcher.quoteReplacement(
                              inlined(
                                  found,
                                  texts.getItemAt(Integer.parseInt(found.group(3))).getString()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String inlined(MatchResult found, String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    return "<c %s t=\"inlineStr\"%s><is><t xml:space=\"preserve\">%s</t></is></c>"
        .formatted(found.group(1), found.group(2), escaped);
  }

  private static byte[] parts(byte[] xlsx, String prefix, UnaryOperator<String> change) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(xlsx));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(
            entry.getName().startsWith(prefix) && entry.getName().endsWith(".xml")
                ? change
                    .apply(new String(content, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)
                : content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
