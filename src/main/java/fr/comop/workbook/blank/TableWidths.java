package fr.comop.workbook.blank;

import fr.comop.form.Choices;
import fr.comop.form.Column;
import fr.comop.form.Table;
import fr.comop.workbook.grid.TextLines;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Column widths that suit several tables, one below the other in one sheet. Where one table wants a
 * wide column and most others a narrow one, it gets a middling one: text wraps, rows grow.
 */
final class TableWidths {
  private static final double SHEET = 200;
  private static final double WIDEST = 40;
  private static final double LEAST_WIDE = 24;

  private final List<Table> tables;
  private final double wide;

  private TableWidths(List<Table> tables) {
    this.tables = tables;
    this.wide = tables.stream().mapToDouble(TableWidths::affordable).min().orElse(WIDEST);
  }

  /** Widths of the columns that the tables use, "confidentiel" included; may be added to. */
  static List<Double> of(List<Table> tables) {
    TableWidths widths = new TableWidths(tables);
    int count = tables.stream().mapToInt(table -> table.columns().size() + 1).max().orElse(0);
    List<Double> result = new ArrayList<>();
    for (int column = 0; column < count; column++) {
      result.add(widths.shared(column));
    }
    return result;
  }

  private double shared(int index) {
    double narrow = 0;
    int used = 0;
    int wides = 0;
    for (Table table : tables) {
      if (index <= table.columns().size()) {
        used++;
        Column column = index < table.columns().size() ? table.columns().get(index) : null;
        if (column != null && column.wide()) {
          wides++;
          narrow = Math.max(narrow, header(column.title()));
        } else {
          narrow = Math.max(narrow, narrow(column));
        }
      }
    }
    double wanted = wides * 2 >= used ? wide : wides > 0 ? LEAST_WIDE : 0;
    double first = index == 0 && wides > 0 ? Math.min(WIDEST, wide * 1.25) : 0;
    return Math.max(Math.max(narrow, first), wanted);
  }

  private static double affordable(Table table) {
    double narrow = SheetColumns.CONFIDENTIAL_WIDTH;
    int wides = 0;
    for (Column column : table.columns()) {
      if (column.wide()) {
        wides++;
      } else {
        narrow += narrow(column);
      }
    }
    double left = wides == 0 ? WIDEST : (SHEET - narrow) / wides;
    return Math.max(LEAST_WIDE, Math.min(WIDEST, left));
  }

  private static double narrow(@Nullable Column column) {
    return column == null
        ? SheetColumns.CONFIDENTIAL_WIDTH
        : Math.max(header(column.title()), answer(column));
  }

  private static double header(String title) {
    return TextLines.longestWord(title) * 0.95 + 2;
  }

  private static double answer(Column column) {
    return switch (column.type()) {
      case AMOUNT -> 14;
      case DATE, CODE -> 11.5;
      case COUNT, DECIMAL, PERCENT, YES_NO -> 9.5;
      case CHOICE -> Math.min(18, longest(column.choices()) + 3);
      case CHOICES -> 13;
      case TEXT -> 18;
    };
  }

  private static double longest(@Nullable Choices choices) {
    return choices == null
        ? 0
        : choices.offered().stream().mapToInt(String::length).max().orElse(0);
  }
}
