package fr.comop.summary.page;

import fr.comop.summary.Changes;
import fr.comop.summary.Gist;
import java.util.List;
import org.jsoup.nodes.Element;

/** What is no longer as it was in the last summary that these people were given. */
final class ChangesChapter {
  private static final int MOST_FIGURES = 60;

  private ChangesChapter() {}

  static void write(Element body, Changes changes) {
    if (changes.since() == null) {
      return;
    }
    Element section = Sections.begin(body, changes.title());
    if (changes.all().isEmpty()) {
      Sections.paragraph(section, "Rien n’a changé.");
      return;
    }
    part(section, "Documents", changes.of(Gist.Kind.PROGRESS));
    part(section, "Structure par structure", changes.of(Gist.Kind.DOCUMENT));
    part(section, "Versements et avis du service", changes.of(Gist.Kind.FUNDING));
    part(section, "Actions prévues", changes.of(Gist.Kind.ACTION));
    part(section, "Chiffres d’ensemble", changes.of(Gist.Kind.TOTAL));
    part(section, "Mots des structures", changes.of(Gist.Kind.QUOTE));
    List<Changes.Change> figures = changes.of(Gist.Kind.FIGURE);
    part(section, "Chiffres des structures", figures.stream().limit(MOST_FIGURES).toList());
    if (figures.size() > MOST_FIGURES) {
      Sections.note(
          section,
          "Autres chiffres des structures : "
              + (figures.size() - MOST_FIGURES)
              + ". La feuille « Changements » du classeur les donne"
              + " tous.");
    }
  }

  private static void part(Element section, String title, List<Changes.Change> some) {
    if (some.isEmpty()) {
      return;
    }
    section.appendElement("h2").text(title);
    boolean structures = !some.get(0).who().isEmpty();
    Grid grid = new Grid(section, "");
    grid.texts(structures ? "Structure" : "Quoi");
    if (structures) {
      grid.texts("Quoi");
    }
    grid.texts("Avant", "Maintenant");
    for (Changes.Change one : some) {
      Grid.Line line = grid.line(structures ? one.who() : one.what());
      if (structures) {
        line.words(one.what());
      }
      line.text(one.before().isEmpty() ? "–" : one.before()).text(one.now());
    }
  }
}
