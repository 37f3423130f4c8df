package fr.comop.workbook.ods;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.workbook.grid.OwnSheets;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.part.Fragment;
import fr.comop.workbook.part.Vocabulary;
import fr.comop.workbook.part.Whole;
import fr.comop.workbook.part.XmlPart;
import fr.comop.workbook.part.ZippedParts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.xml.namespace.QName;

/** Compares a marked copy with its original, cell by cell, part by part. */
final class UntouchedOds {
  private static final int WIDEST = 20; // beyond are only empty cells, all alike
  private static final int DEEPEST = 100;

  private final Map<String, Fragment> styles = new HashMap<>();

  /** What is in each cell, by "Feuille!C7"; and what else the sheets hold, by their names. */
  private final Map<String, String> cells = new TreeMap<>();

  private final Map<String, String> colours = new HashMap<>();
  private final Map<String, String> notes = new TreeMap<>();
  private final List<String> tables = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final Map<String, Fragment> ours = new LinkedHashMap<>();

  private UntouchedOds() {}

  static UntouchedOds of(Path file) throws Exception {
    return ZippedParts.read(file, UntouchedOds::of);
  }

  private static UntouchedOds of(ZippedParts zip) throws IOException, UnreadableWorkbook {
    UntouchedOds seen = new UntouchedOds();
    try (XmlPart xml = Objects.requireNonNull(XmlPart.open(zip, "content.xml", Vocabulary.ANY))) {
      while (xml.nextElement()) {
        switch (xml.name()) {
          case "style" -> {
            Fragment style = xml.fragment();
            seen.styles.put(style.attribute(Odf.FAMILY) + " " + style.attribute(Odf.NAME), style);
          }
          case "table" -> seen.table(xml.fragment());
          case "named-range" -> seen.names.add(said(xml.fragment()));
          default -> {}
        }
      }
    }
    return seen;
  }

  /** Fails where something of the original but the fill of these cells is not in the copy. */
  static void check(Path original, Path copy, Set<String> coloured) throws Exception {
    UntouchedOds before = of(original);
    UntouchedOds after = of(copy);
    for (String cell : coloured) {
      before.colours.remove(cell);
      after.colours.remove(cell);
    }
    assertThat(after.cells.keySet()).isEqualTo(before.cells.keySet());
    before.cells.forEach(
        (cell, said) -> assertThat(after.cells.get(cell)).as(cell).isEqualTo(said));
    assertThat(after.colours).isEqualTo(before.colours);
    assertThat(after.tables).containsAll(before.tables);
    assertThat(after.names).containsAll(before.names);
    assertThat(parts(copy)).isEqualTo(parts(original));
  }

  /** The background of each cell that has one, by "Feuille!C7". */
  String colour(String cell) {
    return colours.getOrDefault(cell, CellStyles.NONE);
  }

  /** The comments, by "Feuille!C7", a line for each paragraph. */
  Map<String, String> notes() {
    return notes;
  }

  /** The sheets of our own, by their names. */
  Map<String, Fragment> ours() {
    return ours;
  }

  List<String> tables() {
    return tables;
  }

  private void table(Fragment table) {
    String name = String.valueOf(table.attribute(Odf.TABLE_NAME));
    tables.add(name);
    if (name.startsWith("À corriger") || name.equals("Fait !") || name.equals(OwnSheets.FILLS)) {
      ours.put(name, table);
      return;
    }
    List<String> columns = new ArrayList<>();
    List<Fragment> others = new ArrayList<>();
    int row = 1;
    for (Fragment child : table.fragments()) {
      if (child.is(Odf.ROW)) {
        int times = times(child, Odf.ROWS_REPEATED);
        for (int index = 0; index < times && row + index <= DEEPEST; index++) {
          row(name, row + index, child, columns);
        }
        row += times;
      } else {
        others.add(child);
        if (child.is(Odf.COLUMN)) {
          for (int index = 0; index < times(child, Odf.COLUMNS_REPEATED); index++) {
            columns.add(String.valueOf(child.attribute(Odf.DEFAULT_CELL_STYLE)));
          }
        }
      }
    }
    cells.put(
        name, table.attributes() + " " + row + others.stream().map(UntouchedOds::said).toList());
  }

  private void row(String table, int number, Fragment row, List<String> columns) {
    cells.put(table + "!" + number, said(row.with(Odf.ROWS_REPEATED, null).with(List.of())));
    int column = 1;
    for (Fragment cell : row.fragments()) {
      int times = times(cell, Odf.COLUMNS_REPEATED);
      for (int index = 0; index < times && column + index <= WIDEST; index++) {
        String address =
            table + "!" + new fr.comop.workbook.grid.CellAddress(number, column + index);
        String style = cell.attribute(Odf.TABLE_STYLE);
        style = style == null ? columns.get(column + index - 1) : style;
        List<Fragment.Child> content = new ArrayList<>();
        for (Fragment.Child child : cell.children()) {
          if (child instanceof Fragment.Inner inner && inner.fragment().is(Odf.ANNOTATION)) {
            notes.put(address, note(inner.fragment()));
          } else {
            content.add(child);
          }
        }
        cells.put(
            address,
            said(cell.with(Odf.COLUMNS_REPEATED, null).with(Odf.TABLE_STYLE, null).with(content))
                + look(style, address));
      }
      column += times;
    }
  }

  private static String note(Fragment annotation) {
    return String.join(
        "\n",
        annotation.fragments().stream()
            .filter(fragment -> fragment.is(Odf.PARAGRAPH))
            .map(Fragment::text)
            .toList());
  }

  /** What a style says but for the background, which is noted. */
  private String look(String name, String address) {
    Fragment style = styles.get("table-cell " + name);
    if (style == null) {
      return "[parent " + name + "]";
    }
    StringBuilder look = new StringBuilder("[parent " + style.attribute(Odf.PARENT) + "]");
    look.append(said(style.with(Odf.NAME, null).with(Odf.PARENT, null).with(List.of())));
    for (Fragment child : style.fragments()) {
      String background = child.attribute(Odf.BACKGROUND);
      if (child.is(Odf.CELL_PROPERTIES)) {
        if (background != null && !background.equals(CellStyles.NONE)) {
          colours.put(address, background);
        }
        Fragment other = child.with(Odf.BACKGROUND, null);
        look.append(other.attributes().isEmpty() ? "" : said(other));
      } else {
        look.append(said(child));
      }
    }
    return look.toString().replace("{style:family=table-cell}", "");
  }

  private static String said(Fragment fragment) {
    Map<String, String> attributes = new TreeMap<>();
    fragment.attributes().forEach((name, value) -> attributes.put(String.valueOf(name), value));
    StringBuilder said = new StringBuilder(fragment.name().getLocalPart() + attributes);
    for (Fragment.Child child : fragment.children()) {
      said.append(
          child instanceof Fragment.Inner inner
              ? said(inner.fragment())
              : ((Fragment.Text) child).text());
    }
    return said.toString();
  }

  private static int times(Fragment fragment, QName attribute) {
    String times = fragment.attribute(attribute);
    return times == null ? 1 : Whole.of(times, 1);
  }

  private static Map<String, Integer> parts(Path file) throws Exception {
    Map<String, Integer> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (var entry : java.util.Collections.list(zip.entries())) {
        if (!entry.getName().equals("content.xml") && !entry.getName().equals("settings.xml")) {
          parts.put(entry.getName(), Arrays.hashCode(zip.getInputStream(entry).readAllBytes()));
        }
      }
    }
    return parts;
  }
}
