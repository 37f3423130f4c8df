package fr.comop.workbook.xlsx;

import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.marked.CellMark;
import fr.comop.workbook.part.Bounds;
import fr.comop.workbook.part.ZippedParts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The shapes that a spreadsheet program draws comments in. They are VML, which Office itself does
 * not always write as good XML: the part is edited as text, and all that is not ours stays as is.
 */
final class NoteShapes {
  private static final int MOST_BYTES = 16 << 20;
  private static final Pattern SHAPE =
      Pattern.compile("<(?<p>(?:\\w+:)?)shape\\b.*?</\\k<p>shape>", Pattern.DOTALL);
  private static final Pattern ROW = Pattern.compile("<(?:\\w+:)?Row>\\s*(\\d{1,7})\\s*</");
  private static final Pattern COLUMN = Pattern.compile("<(?:\\w+:)?Column>\\s*(\\d{1,5})\\s*</");
  private static final Pattern NUMBER = Pattern.compile("_x0000_s(\\d{1,7})\"");

  /** The end of the root, whatever prefix it has. */
  private static final Pattern END = Pattern.compile("</(?:\\w+:)?xml\\s*>\\s*\\z");

  /**
   * What our shapes are written in: told by each, for the prefixes around may mean other things.
   */
  private static final String WORDS =
      " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
          + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";

  private static final String EMPTY =
      """
      <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
      xmlns:x="urn:schemas-microsoft-com:office:excel">
      <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>
      </xml>\
      """;
  private static final String TYPE =
      """
      <v:shapetype%s id="comop_note" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">\
      <v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
      """;
  private static final String NOTE =
      """
      <v:shape%s id="_x0000_s%d" type="#comop_note" \
      style="position:absolute;z-index:%d;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">\
      <v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>\
      <v:path o:connecttype="none"/>\
      <v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>\
      <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>\
      <x:Anchor>%s</x:Anchor><x:AutoFill>False</x:AutoFill>\
      <x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>
      """;

  private static final int WIDTH = 330;
  private static final int LINE = 15;
  private static final int CHARACTERS_A_LINE = 48;

  private NoteShapes() {}

  /**
   * The drawing of a sheet's comments.
   *
   * @param part that there was; null when there was none
   * @param dropped cells whose comment is gone
   * @param added cells that got one
   */
  static byte[] of(
      ZippedParts zip,
      @Nullable String part,
      Set<String> dropped,
      Map<String, CellMark> added,
      Widths widths)
      throws IOException {
    String drawing = part == null ? EMPTY : without(dropped, text(zip, part));
    Matcher root = END.matcher(drawing);
    if (!root.find()) {
      throw new IOException("a drawing of comments that has no end");
    }
    int end = root.start();
    String words = declares(drawing) ? "" : WORDS;
    int number = Math.max(1024, highest(drawing));
    StringBuilder shapes =
        new StringBuilder(drawing.contains("\"comop_note\"") ? "" : TYPE.formatted(words));
    for (Map.Entry<String, CellMark> mark : added.entrySet()) {
      CellAddress cell = CellAddress.of(mark.getKey()).orElseThrow();
      number++;
      shapes.append(
          NOTE.formatted(
              words,
              number,
              number - 1024,
              anchor(cell, mark.getValue().comment(), widths),
              cell.row() - 1,
              cell.column() - 1));
    }
    return (drawing.substring(0, end) + shapes + drawing.substring(end))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Whether the prefixes of our shapes mean in a drawing what they mean in ours. */
  private static boolean declares(String drawing) {
    int root = drawing.indexOf("xml", drawing.startsWith("<?") ? drawing.indexOf("?>") : 0);
    String start = drawing.substring(Math.max(0, root), Math.max(0, drawing.indexOf('>', root)));
    String plain = start.replaceAll("\\s*=\\s*", "=").replace('\'', '"');
    return Stream.of(WORDS.strip().split(" ")).allMatch(plain::contains);
  }

  private static String text(ZippedParts zip, String part) throws IOException {
    try (InputStream bytes = zip.bytes(part, MOST_BYTES)) {
      if (bytes == null) {
        throw new IOException("the package has no part " + part);
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String without(Set<String> dropped, String drawing) {
    if (dropped.isEmpty()) {
      return drawing;
    }
    Set<String> gone = new HashSet<>(dropped);
    return SHAPE
        .matcher(drawing)
        .replaceAll(
            shape ->
                gone.contains(cellOf(shape.group()))
                    ? ""
                    : Matcher.quoteReplacement(shape.group()));
  }

  private static String cellOf(String shape) {
    Matcher row = ROW.matcher(shape);
    Matcher column = COLUMN.matcher(shape);
    return shape.contains("\"Note\"") && row.find() && column.find()
        ? new CellAddress(Integer.parseInt(row.group(1)) + 1, Integer.parseInt(column.group(1)) + 1)
            .toString()
        : "";
  }

  private static int highest(String drawing) {
    return NUMBER
        .matcher(drawing)
        .results()
        .mapToInt(found -> Integer.parseInt(found.group(1)))
        .max()
        .orElse(0);
  }

  /** To the right of the cell: column, pixels, row, pixels, of two corners. */
  private static String anchor(CellAddress cell, String comment, Widths widths) {
    int[] right = {cell.column() + 1, WIDTH};
    while (right[1] > widths.column(right[0]) && right[0] < Bounds.COLUMNS) {
      right[1] -= widths.column(right[0]);
      right[0]++;
    }
    int[] bottom = {cell.row(), LINE * lines(comment)};
    while (bottom[1] > widths.row(bottom[0]) && bottom[0] < Bounds.ROWS) {
      bottom[1] -= widths.row(bottom[0]);
      bottom[0]++;
    }
    return "%d, 12, %d, 4, %d, %d, %d, %d"
        .formatted(cell.column(), cell.row() - 1, right[0] - 1, right[1], bottom[0] - 1, bottom[1]);
  }

  private static int lines(String comment) {
    return 1 + comment.lines().mapToInt(line -> 1 + line.length() / CHARACTERS_A_LINE).sum();
  }
}
