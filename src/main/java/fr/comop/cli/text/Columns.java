package fr.comop.cli.text;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table for the terminal; long cells are broken into lines. */
final class Columns {
  private final List<String> titles;
  private final List<List<String>> rows = new ArrayList<>();
  private final int widest;

  /**
   * A table.
   *
   * @param widest characters of a column, one space on either side included; longer cells are
   *     broken
   * @param titles of the columns
   */
  Columns(int widest, String... titles) {
    this.widest = widest;
    this.titles = List.of(titles);
  }

  void add(String... cells) {
    rows.add(Stream.of(cells).map(Printable::of).toList());
  }

  @Override
  public String toString() {
    List<ColumnData<List<String>>> columns =
        IntStream.range(0, titles.size()).mapToObj(this::column).toList();
    return AsciiTable.builder().border(AsciiTable.FANCY_ASCII).data(rows, columns).asString();
  }

  private ColumnData<List<String>> column(int index) {
    return new Column()
        .header(titles.get(index))
        .headerAlign(HorizontalAlign.LEFT)
        .dataAlign(HorizontalAlign.LEFT)
        .maxWidth(widest, OverflowBehaviour.NEWLINE)
        .with(row -> row.get(index));
  }
}
