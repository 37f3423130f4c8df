package fr.comop.workbook.xlsx;

import fr.comop.workbook.marked.ListLook;
import fr.comop.workbook.marked.Tones;
import fr.comop.workbook.part.XmlCopy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The cell formats that a marked copy needs beyond those that it has: each is the copy of one of
 * its own, with another fill. They are asked for while sheets are copied, and written afterwards.
 */
final class Palette {
  private static final Set<String> TABLES = Set.of("fonts", "fills", "borders", "cellXfs");

  /** A format like another but for its fill. */
  private record Refilled(int format, int fill) {}

  /** What a format says, as far as it is copied. */
  private record CellFormat(
      Map<String, String> itself,
      @Nullable Map<String, String> alignment,
      @Nullable Map<String, String> protection) {}

  private final StyleTable table;
  private final List<Shade> shades;
  private final List<Shade> newShades = new ArrayList<>();
  private final Map<Refilled, Integer> asked = new LinkedHashMap<>();

  /**
   * A palette.
   *
   * @param known our colours that the workbook was marked with before
   */
  Palette(StyleTable table, List<Shade> known) {
    this.table = table;
    this.shades = new ArrayList<>(known);
  }

  /** The format of a cell, coloured. */
  int marked(int format, boolean error) {
    return refilled(format, shade(error, plainFill(format)).fill());
  }

  /** The format of a cell, without a colour of ours. */
  int plain(int format) {
    int fill = plainFill(format);
    return fill == table.fillOf(format) ? format : refilled(format, fill);
  }

  /** Whether some cell may have a colour of ours from before. */
  boolean hasOldColours() {
    return shades.size() > newShades.size();
  }

  /**
   * A colour in use, and the fill that it took the place of.
   *
   * @param coloured a format of that colour
   * @param original a format with that fill
   */
  record Remembered(Shade shade, int coloured, int original) {}

  /** Every colour in use. */
  List<Remembered> memory() {
    return shades.stream()
        .map(
            shade ->
                new Remembered(shade, refilled(0, shade.fill()), refilled(0, shade.original())))
        .toList();
  }

  /** The number of one of the list's own formats. */
  int of(ListLook look) {
    return table.formats() + ListFormats.number(look);
  }

  private int plainFill(int format) {
    int fill = table.fillOf(format);
    String colour = table.colourOf(fill);
    return shades.stream()
        .filter(shade -> shade.colour().equals(colour))
        .findFirst()
        .map(Shade::original)
        .orElse(fill);
  }

  private int refilled(int format, int fill) {
    int known = format >= 0 && format < table.formats() ? format : 0;
    return asked.computeIfAbsent(
        new Refilled(known, fill), wanted -> table.formats() + ListFormats.FORMATS + asked.size());
  }

  private Shade shade(boolean error, int original) {
    for (Shade shade : shades) {
      if (shade.error() == error && shade.original() == original) {
        return shade;
      }
    }
    Set<String> taken = shades.stream().map(Shade::colour).collect(Collectors.toSet());
    int number = 0;
    while (Tones.exists(number)
        && (taken.contains(Shade.tone(error, number))
            || table.fillColours().contains(Shade.tone(error, number)))) {
      number++;
    }
    int fill = table.fillColours().size() + ListFormats.FILLS + newShades.size();
    Shade made = new Shade(Shade.tone(error, number), fill, original);
    shades.add(made);
    newShades.add(made);
    return made;
  }

  /** Copies the styles, with all that was asked for. */
  void write(XmlCopy xml) throws XMLStreamException {
    Map<Integer, CellFormat> sources = new HashMap<>();
    while (xml.next()) {
      boolean inTable = xml.depth() == 2 && TABLES.contains(xml.name());
      if (inTable && xml.starts()) {
        xml.copyWith("count", String.valueOf(count(xml.name())));
        if (xml.is("cellXfs")) {
          formats(xml, sources);
        }
      } else {
        if (inTable) {
          additions(xml);
        }
        xml.copy();
      }
    }
  }

  private int count(String of) {
    return switch (of) {
      case "fonts" -> table.fonts() + ListFormats.FONTS;
      case "fills" -> table.fillColours().size() + ListFormats.FILLS + newShades.size();
      case "borders" -> table.borders() + ListFormats.BORDERS;
      default -> table.formats() + ListFormats.FORMATS + asked.size();
    };
  }

  private void additions(XmlCopy xml) throws XMLStreamException {
    switch (xml.name()) {
      case "fonts" -> ListFormats.writeFonts(xml);
      case "fills" -> {
        ListFormats.writeFills(xml);
        for (Shade shade : newShades) {
          ListFormats.writeFill(xml, shade.colour());
        }
      }
      default -> ListFormats.writeBorder(xml);
    }
  }

  /** Copies the formats, keeps those that are to be copied once more, and adds ours. */
  private void formats(XmlCopy xml, Map<Integer, CellFormat> sources) throws XMLStreamException {
    Set<Integer> wanted = asked.keySet().stream().map(Refilled::format).collect(Collectors.toSet());
    int number = -1;
    while (xml.next() && xml.depth() > 2) {
      if (xml.starts() && xml.depth() == 3) {
        number++;
        if (wanted.contains(number)) {
          sources.put(number, new CellFormat(xml.attributes(), null, null));
        }
      } else if (xml.starts() && xml.depth() == 4) {
        String part = xml.name();
        Map<String, String> attributes = xml.attributes();
        sources.computeIfPresent(number, (same, format) -> with(format, part, attributes));
      }
      xml.copy();
    }
    ListFormats.writeFormats(xml, table);
    for (Refilled one : asked.keySet()) {
      write(xml, Objects.requireNonNull(sources.get(one.format())), one.fill());
    }
    xml.copy();
  }

  private static CellFormat with(CellFormat format, String part, Map<String, String> attributes) {
    return switch (part) {
      case "alignment" -> new CellFormat(format.itself(), attributes, format.protection());
      case "protection" -> new CellFormat(format.itself(), format.alignment(), attributes);
      default -> format;
    };
  }

  private static void write(XmlCopy xml, CellFormat format, int fill) throws XMLStreamException {
    Map<String, String> itself = new TreeMap<>(format.itself());
    itself.put("fillId", String.valueOf(fill));
    itself.put("applyFill", "1");
    xml.start("xf", flat(itself));
    if (format.alignment() != null) {
      xml.element("alignment", flat(format.alignment()));
    }
    if (format.protection() != null) {
      xml.element("protection", flat(format.protection()));
    }
    xml.end();
  }

  private static String[] flat(Map<String, String> attributes) {
    return attributes.entrySet().stream()
        .flatMap(one -> java.util.stream.Stream.of(one.getKey(), one.getValue()))
        .toArray(String[]::new);
  }
}
