package fr.comop.workbook.ods;

import fr.comop.workbook.marked.CellMark;
import fr.comop.workbook.part.Bounds;
import fr.comop.workbook.part.Fragment;
import fr.comop.workbook.part.Whole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet, with marks. A row or a cell that stands for many is taken apart where one
 * of them is marked.
 */
final class MarkedRows {
  private final CellStyles styles;
  private final NavigableMap<Integer, NavigableMap<Integer, CellMark>> marks;
  private final NavigableMap<Integer, String> columnStyles = new TreeMap<>();
  private int row = 1;
  private int column = 1;

  MarkedRows(CellStyles styles, NavigableMap<Integer, NavigableMap<Integer, CellMark>> marks) {
    this.styles = styles;
    this.marks = marks;
  }

  /** A column or several, without our colours. */
  Fragment column(Fragment columns) {
    Fragment plain = plain(columns, Odf.DEFAULT_CELL_STYLE);
    String style = plain.attribute(Odf.DEFAULT_CELL_STYLE);
    columnStyles.put(column, style == null ? "Default" : style);
    column =
        Math.min(column + repeated(columns, Odf.COLUMNS_REPEATED, Bounds.COLUMNS), Bounds.COLUMNS);
    return plain;
  }

  /** What a row of the file becomes. */
  List<Fragment> next(Fragment original) {
    Fragment plain = plain(original);
    int end = row + repeated(original, Odf.ROWS_REPEATED, Bounds.ROWS);
    List<Fragment> rows = new ArrayList<>();
    for (int number : marked(end).keySet()) {
      gap(rows, plain, number);
      rows.add(marked(plain.with(Odf.ROWS_REPEATED, null), number));
      row = number + 1;
    }
    if (rows.isEmpty()) {
      rows.add(plain);
      row = end;
    } else {
      gap(rows, plain, end);
    }
    return rows;
  }

  /** The marked rows that the file does not go down to. */
  List<Fragment> rest() {
    Fragment blank = Fragment.of(Odf.ROW, Map.of(), Fragment.of(Odf.CELL, Map.of()).inside());
    List<Fragment> rows = new ArrayList<>();
    for (int number : marked(Integer.MAX_VALUE).keySet()) {
      gap(rows, blank, number);
      rows.add(marked(blank, number));
      row = number + 1;
    }
    return rows;
  }

  private NavigableMap<Integer, NavigableMap<Integer, CellMark>> marked(int end) {
    return row < end ? marks.subMap(row, true, end, false) : Collections.emptyNavigableMap();
  }

  /** Rows like this one, from the one at hand to before that number. */
  private void gap(List<Fragment> rows, Fragment like, int until) {
    if (until > row) {
      rows.add(times(like, Odf.ROWS_REPEATED, until - row));
      row = until;
    }
  }

  private static Fragment times(Fragment one, QName attribute, int times) {
    return one.with(attribute, times == 1 ? null : String.valueOf(times));
  }

  private Fragment plain(Fragment original) {
    Fragment styled = plain(original, Odf.DEFAULT_CELL_STYLE);
    List<Fragment.Child> children = new ArrayList<>();
    boolean changed = false;
    for (Fragment.Child child : styled.children()) {
      if (child instanceof Fragment.Inner inner && isCell(inner.fragment())) {
        Fragment cell = Note.without(plain(inner.fragment(), Odf.TABLE_STYLE));
        changed |= !cell.equals(inner.fragment());
        children.add(cell.inside());
      } else {
        children.add(child);
      }
    }
    return changed ? styled.with(children) : styled;
  }

  private Fragment plain(Fragment styled, QName attribute) {
    String style = styled.attribute(attribute);
    return styles.isOurs(style) ? styled.with(attribute, styles.plain(style)) : styled;
  }

  private Fragment marked(Fragment plain, int number) {
    NavigableMap<Integer, CellMark> waiting = new TreeMap<>(marks.get(number));
    String rowStyle = plain.attribute(Odf.DEFAULT_CELL_STYLE);
    List<Fragment.Child> children = new ArrayList<>();
    int at = 1;
    for (Fragment.Child child : plain.children()) {
      if (child instanceof Fragment.Inner inner && isCell(inner.fragment())) {
        int end = at + repeated(inner.fragment(), Odf.COLUMNS_REPEATED, Bounds.COLUMNS);
        cells(children, inner.fragment(), at, end, waiting, rowStyle);
        at = end;
      } else {
        children.add(child);
      }
    }
    if (!waiting.isEmpty()) {
      Fragment blank = Fragment.of(Odf.CELL, Map.of());
      cells(children, blank, at, waiting.lastKey() + 1, waiting, rowStyle);
    }
    return plain.with(children);
  }

  /** Cells like this one from one column to before another, those that are marked taken out. */
  private void cells(
      List<Fragment.Child> children,
      Fragment like,
      int from,
      int end,
      NavigableMap<Integer, CellMark> waiting,
      @Nullable String rowStyle) {
    int at = from;
    while (!waiting.isEmpty() && waiting.firstKey() < end) {
      Map.Entry<Integer, CellMark> mark = waiting.pollFirstEntry();
      if (mark.getKey() > at) {
        children.add(times(like, Odf.COLUMNS_REPEATED, mark.getKey() - at).inside());
      }
      children.add(marked(like, mark.getKey(), mark.getValue(), rowStyle).inside());
      at = mark.getKey() + 1;
    }
    if (at < end) {
      children.add((at == from ? like : times(like, Odf.COLUMNS_REPEATED, end - at)).inside());
    }
  }

  private Fragment marked(Fragment cell, int at, CellMark mark, @Nullable String rowStyle) {
    Map.Entry<Integer, String> columnStyle = columnStyles.floorEntry(at);
    String style = cell.attribute(Odf.TABLE_STYLE);
    if (style == null) {
      style = rowStyle != null ? rowStyle : columnStyle == null ? null : columnStyle.getValue();
    }
    Fragment coloured =
        cell.with(Odf.COLUMNS_REPEATED, null)
            .with(Odf.TABLE_STYLE, styles.marked(style, mark.error()));
    return mark.comment().isEmpty() ? coloured : Note.with(coloured, mark.comment());
  }

  private static boolean isCell(Fragment fragment) {
    return fragment.is(Odf.CELL) || fragment.is(Odf.COVERED_CELL);
  }

  private static int repeated(Fragment fragment, QName attribute, int most) {
    String times = fragment.attribute(attribute);
    return times == null ? 1 : Math.max(1, Math.min(most, Whole.of(times, most)));
  }
}
