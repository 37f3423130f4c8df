package fr.comop.summary.book;

import fr.comop.summary.Outline;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.book.sheet.Diagram;
import fr.comop.summary.book.sheet.Format;
import fr.comop.summary.book.sheet.Gallery;
import fr.comop.summary.book.sheet.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The charts that the configuration names, drawn from the cells of the pages. */
final class Diagrams {
  static final String NAME = "Graphiques";

  /** Structures that a chart has room for. */
  private static final int MOST = 40;

  private final Summary summary;
  private final Wording wording;
  private final Map<Outline.Theme, Page> themes;
  private final YearsPage years;
  private final Page byYear;

  Diagrams(Summary summary, Map<Outline.Theme, Page> themes, YearsPage years, Page byYear) {
    this.summary = summary;
    this.themes = themes;
    this.years = years;
    this.byYear = byYear;
    wording = new Wording(summary);
  }

  Gallery gallery() {
    List<Diagram> drawn = new ArrayList<>();
    themes.forEach(
        (theme, page) ->
            summary.outline().charts().stream()
                .filter(chart -> theme.figures().containsAll(chart.figures()))
                .forEach(
                    chart -> {
                      List<Outline.Figure> figures = chart.figures();
                      if (chart.kind() == Outline.Chart.Kind.YEARS) {
                        byYear(chart, figures).ifPresent(drawn::add);
                        return;
                      }
                      byStructure(theme, page, chart, figures).ifPresent(drawn::add);
                      total(theme, page, chart, figures).ifPresent(drawn::add);
                    }));
    return new Gallery(
        NAME,
        NAME,
        summary.structures().size() > MOST
            ? wording.notes(
                "Les graphiques par structure ne sont pas tracés : ils en montrent au plus "
                    + MOST
                    + ", il y en a "
                    + summary.structures().size()
                    + ".")
            : wording.notes(
                "Un chiffre manquant ou non montré n’est pas tracé : ce n’est pas un zéro."),
        drawn);
  }

  private Optional<Diagram> byStructure(
      Outline.Theme theme, Page page, Outline.Chart chart, List<Outline.Figure> figures) {
    List<Structure> structures = summary.structures();
    if (structures.isEmpty() || structures.size() > MOST) {
      return Optional.empty();
    }
    return Optional.of(
        new Diagram(
            wording.in(chart.title()) + ", par structure",
            described("Barres par structure, dans l’ordre alphabétique", figures, page.name()),
            chart.kind() == Outline.Chart.Kind.SHARES ? Diagram.Kind.STACKED : Diagram.Kind.BARS,
            Format.of(figures.get(0).type()),
            page.column(0),
            structures.stream().map(one -> one.beneficiary().name()).toList(),
            figures.stream()
                .map(
                    figure ->
                        new Diagram.Series(
                            wording.title(figure),
                            page.column(ThemePages.BEFORE + theme.figures().indexOf(figure)),
                            held(structures, figure)))
                .toList()));
  }

  private static List<@Nullable Double> held(List<Structure> structures, Outline.Figure figure) {
    List<@Nullable Double> held = new ArrayList<>();
    structures.forEach(one -> held.add(FigureCell.held(figure, one.figure(figure.id()))));
    return held;
  }

  /** Shares of all structures, where their cells stand side by side and none is missing. */
  private Optional<Diagram> total(
      Outline.Theme theme, Page page, Outline.Chart chart, List<Outline.Figure> figures) {
    int first = theme.figures().indexOf(figures.get(0));
    List<@Nullable Double> held = new ArrayList<>();
    figures.forEach(one -> held.add(FigureCell.held(one, summary.total(one.id()).told())));
    boolean adjacent =
        IntStream.range(0, figures.size())
            .allMatch(at -> theme.figures().indexOf(figures.get(at)) == first + at);
    boolean shares = chart.kind() == Outline.Chart.Kind.SHARES;
    boolean alone = summary.structures().isEmpty();
    if (!adjacent || held.contains(null) || !(shares || alone)) {
      return Optional.empty();
    }
    int last = first + figures.size() - 1;
    return Optional.of(
        new Diagram(
            wording.in(chart.title()) + ", toutes les structures",
            described(
                shares
                    ? "Secteurs, pour toutes les structures"
                    : "Barres, pour toutes les structures",
                figures,
                page.name()),
            shares ? Diagram.Kind.PIE : Diagram.Kind.BARS,
            Format.of(figures.get(0).type()),
            alone
                ? page.cells(0, first, last)
                : page.titles(ThemePages.BEFORE + first, ThemePages.BEFORE + last),
            figures.stream().map(wording::title).toList(),
            List.of(
                new Diagram.Series(
                    Wording.ALL,
                    alone
                        ? page.cells(1, first, last)
                        : page.line(
                            page.size(), ThemePages.BEFORE + first, ThemePages.BEFORE + last),
                    held))));
  }

  /** Lines, where at least two years are known. */
  private Optional<Diagram> byYear(Outline.Chart chart, List<Outline.Figure> figures) {
    List<Outline.Figure> added = figures.stream().filter(one -> years.line(one.id()) >= 0).toList();
    List<Integer> all = years.years();
    List<Integer> known =
        all.stream()
            .filter(
                year ->
                    added.stream()
                        .anyMatch(one -> years.number(years.line(one.id()), year) != null))
            .toList();
    if (known.size() < 2) {
      return Optional.empty();
    }
    int from = all.indexOf(known.get(0));
    int to = all.indexOf(known.get(known.size() - 1));
    List<Integer> shown = all.subList(from, to + 1);
    return Optional.of(
        new Diagram(
            wording.in(chart.title()),
            described("Courbes, année par année", added, byYear.name()),
            Diagram.Kind.LINES,
            Format.of(added.get(0).type()),
            byYear.titles(YearsPage.BEFORE + from, YearsPage.BEFORE + to),
            shown.stream().map(String::valueOf).toList(),
            added.stream().map(one -> series(one, shown, from, to)).toList()));
  }

  private Diagram.Series series(Outline.Figure figure, List<Integer> shown, int from, int to) {
    int line = years.line(figure.id());
    List<@Nullable Double> numbers = new ArrayList<>();
    shown.forEach(year -> numbers.add(years.number(line, year)));
    return new Diagram.Series(
        wording.title(figure),
        byYear.line(line, YearsPage.BEFORE + from, YearsPage.BEFORE + to),
        numbers);
  }

  private String described(String what, List<Outline.Figure> figures, String page) {
    return what
        + " : "
        + String.join(" ; ", figures.stream().map(wording::title).toList())
        + ". Les nombres sont sur la feuille « "
        + page
        + " ».";
  }
}
