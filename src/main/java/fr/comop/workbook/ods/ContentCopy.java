package fr.comop.workbook.ods;

import fr.comop.workbook.grid.OwnSheets;
import fr.comop.workbook.marked.CellMarks;
import fr.comop.workbook.part.Fragment;
import fr.comop.workbook.part.TabNames;
import fr.comop.workbook.part.XmlCopy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Copies {@code content.xml} with marks. Styles stand before the cells that ask for them: what is
 * copied has to be gone through once beforehand.
 */
final class ContentCopy {
  private static final int PARTS = 2;
  private static final int TABLES = 4;

  /** What may follow the sheets (ODF 1.3, 9.1.4). */
  private static final Set<String> AFTER_SHEETS =
      Set.of(
          "named-expressions",
          "database-ranges",
          "data-pilot-tables",
          "consolidation",
          "dde-links");

  /** What holds rows or columns among others. */
  private static final Set<String> GROUPS =
      Set.of(
          "table-rows",
          "table-header-rows",
          "table-row-group",
          "table-columns",
          "table-header-columns",
          "table-column-group");

  /** What may follow the rows of a sheet: the standard's, and LibreOffice's. */
  private static final Set<String> AFTER_ROWS =
      Set.of("named-expressions", "conditional-formats", "sparkline-groups");

  private final CellStyles styles;
  private final CellMarks marks;
  private final OwnTables own;
  private final @Nullable String oldList;
  private final TabNames tabs = new TabNames();
  private boolean styled;
  private boolean listed;
  private boolean remembered;
  private boolean named;

  /**
   * A copy.
   *
   * @param oldList name of the list of an earlier marking; null when there is none
   */
  ContentCopy(CellStyles styles, CellMarks marks, OwnTables own, @Nullable String oldList) {
    this.styles = styles;
    this.marks = marks;
    this.own = own;
    this.oldList = oldList;
  }

  void write(XmlCopy xml) throws XMLStreamException {
    while (xml.next()) {
      if (xml.starts()) {
        start(xml);
      } else {
        if (xml.depth() == TABLES - 1 && xml.is("spreadsheet")) {
          fills(xml);
          names(xml);
        }
        xml.copy();
      }
    }
  }

  private void start(XmlCopy xml) throws XMLStreamException {
    if (xml.depth() == PARTS && xml.is("automatic-styles")) {
      styles(xml);
    } else if (xml.depth() == PARTS && xml.is("body") && !styled) {
      xml.write(Fragment.of(Odf.AUTOMATIC_STYLES, Map.of()).with(inside(newStyles())));
      xml.copy();
    } else if (xml.depth() != TABLES) {
      xml.copy();
    } else if (xml.is("table")) {
      table(xml);
    } else if (AFTER_SHEETS.contains(xml.name())) {
      afterSheets(xml);
    } else {
      xml.copyAll();
    }
  }

  private void styles(XmlCopy xml) throws XMLStreamException {
    styled = true;
    xml.copy();
    while (xml.next() && xml.depth() > PARTS) {
      Fragment style = xml.fragment();
      String name = style.attribute(Odf.NAME);
      boolean replaced =
          name != null
              && style.is(Odf.STYLE_ELEMENT)
              && (name.startsWith(ListStyles.PREFIX)
                  || (CellStyles.FAMILY.equals(style.attribute(Odf.FAMILY))
                      && styles.isOurs(name)));
      if (!replaced) {
        xml.write(style);
      }
    }
    for (Fragment style : newStyles()) {
      xml.write(style);
    }
    xml.copy();
  }

  private List<Fragment> newStyles() {
    List<Fragment> all = new ArrayList<>(own.styles());
    all.addAll(styles.added());
    return all;
  }

  private void table(XmlCopy xml) throws XMLStreamException {
    if (!listed) {
      listed = true;
      xml.write(own.list());
    }
    String name = tabs.next(Objects.requireNonNullElse(xml.attribute("name"), ""));
    if (name.equals(oldList) || name.equals(OwnSheets.FILLS)) {
      xml.skip();
    } else {
      sheet(xml, new MarkedRows(styles, marks.of(name)));
    }
  }

  private static void sheet(XmlCopy xml, MarkedRows rows) throws XMLStreamException {
    xml.copy();
    while (xml.next()) {
      boolean end = !xml.starts();
      if (xml.depth() == (end ? TABLES : TABLES + 1) && (end || AFTER_ROWS.contains(xml.name()))) {
        for (Fragment row : rows.rest()) {
          xml.write(row);
        }
      }
      if (end) {
        xml.copy();
        if (xml.depth() == TABLES) {
          return;
        }
      } else if (xml.is("table-row")) {
        for (Fragment row : rows.next(xml.fragment())) {
          xml.write(row);
        }
      } else if (xml.is("table-column")) {
        xml.write(rows.column(xml.fragment()));
      } else if (GROUPS.contains(xml.name())) {
        xml.copy();
      } else {
        xml.copyAll();
      }
    }
  }

  private void afterSheets(XmlCopy xml) throws XMLStreamException {
    fills(xml);
    if (!xml.is("named-expressions")) {
      names(xml);
      xml.copyAll();
      return;
    }
    named = true;
    xml.copy();
    while (xml.next() && xml.depth() > TABLES) {
      if (OwnSheets.LIST_MARK.equals(xml.attribute("name"))) {
        xml.skip();
      } else {
        xml.copyAll();
      }
    }
    xml.write(own.mark());
    xml.copy();
  }

  private void fills(XmlCopy xml) throws XMLStreamException {
    if (!remembered) {
      remembered = true;
      xml.write(OwnTables.fills(styles));
    }
  }

  private void names(XmlCopy xml) throws XMLStreamException {
    if (!named) {
      named = true;
      xml.write(Fragment.of(Odf.NAMED_EXPRESSIONS, Map.of(), own.mark().inside()));
    }
  }

  private static List<Fragment.Child> inside(List<Fragment> fragments) {
    return fragments.stream().map(Fragment::inside).toList();
  }
}
