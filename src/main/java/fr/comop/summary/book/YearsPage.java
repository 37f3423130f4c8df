package fr.comop.summary.book;

import fr.comop.form.AnswerType;
import fr.comop.summary.Outline;
import fr.comop.summary.Summary;
import fr.comop.summary.Told;
import fr.comop.summary.book.sheet.Cell;
import fr.comop.summary.book.sheet.Column;
import fr.comop.summary.book.sheet.Format;
import fr.comop.summary.book.sheet.Page;
import fr.comop.summary.book.sheet.Tone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What structures come to, year by year: figures that are added up, of the versions that count, and
 * of what this audience sees alone.
 */
final class YearsPage {
  static final String NAME = "Année par année";

  /** Columns before the years. */
  static final int BEFORE = 2;

  private record Sum(@Nullable BigDecimal number, int of) {}

  private final Summary summary;
  private final SortedSet<Integer> years = new TreeSet<>();
  private final List<Outline.Figure> figures = new ArrayList<>();

  YearsPage(Summary summary) {
    this.summary = summary;
    summary
        .outline()
        .figures()
        .filter(one -> one.type() != AnswerType.PERCENT && one.lastYear() == null)
        .forEach(figures::add);
    summary.structures().stream()
        .flatMap(one -> one.history().stream())
        .filter(one -> one.counts() && !one.baseline())
        .filter(one -> one.figures().values().stream().anyMatch(Told.Known.class::isInstance))
        .forEach(one -> years.add(one.submission().year()));
  }

  /** The years of which something is known. */
  List<Integer> years() {
    return List.copyOf(years);
  }

  /** The line of a figure; -1 where it is not added up. */
  int line(String figure) {
    return figures.stream().map(Outline.Figure::id).toList().indexOf(figure);
  }

  /** What all come to in a year; null where nobody says anything. */
  @Nullable Double number(int line, int year) {
    BigDecimal number = sum(figures.get(line), year).number();
    return number == null ? null : number.doubleValue();
  }

  Page page() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(Wording.FIGURE, 48));
    columns.add(new Column(Wording.THEME, 26));
    years.forEach(one -> columns.add(new Column(String.valueOf(one), 17)));
    years.forEach(one -> columns.add(new Column(one + " : structures comptées", 13)));
    return new Page(
        NAME,
        NAME,
        new Wording(summary)
            .notes(
                "Somme des structures dont le chiffre est connu et montré, par année d’échéance ;"
                    + " le nombre de structures comptées est à côté. Fond gris : aucun. Le programme"
                    + " voté avec la convention, qui porte sur plusieurs années, n’y est pas."),
        columns,
        1,
        figures.size(),
        at -> row(figures.get(at)),
        List.of());
  }

  private List<Cell> row(Outline.Figure figure) {
    String theme =
        summary.outline().themes().stream()
            .filter(one -> one.figures().contains(figure))
            .map(Outline.Theme::title)
            .findFirst()
            .orElse("");
    List<Cell> row = Lines.cells(figure.title().replaceAll("[{}]", ""), theme);
    List<Cell> counted = new ArrayList<>();
    for (int year : years) {
      Sum sum = sum(figure, year);
      row.add(
          sum.number() == null
              ? Cell.empty(Tone.MISSING)
              : Cell.of(sum.number(), Format.of(figure.type())));
      counted.add(Cell.of(sum.of()));
    }
    row.addAll(counted);
    return row;
  }

  private Sum sum(Outline.Figure figure, int year) {
    List<BigDecimal> known =
        summary.structures().stream()
            .flatMap(one -> one.history().stream())
            .filter(one -> one.counts() && !one.baseline())
            .filter(one -> one.submission().year() == year)
            .map(one -> one.figures().get(figure.id()))
            .filter(Told.Known.class::isInstance)
            .map(one -> ((Told.Known) one).number())
            .toList();
    return new Sum(known.stream().reduce(BigDecimal::add).orElse(null), known.size());
  }
}
