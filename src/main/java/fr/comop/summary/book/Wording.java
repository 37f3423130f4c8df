package fr.comop.summary.book;

import fr.comop.form.Years;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.summary.Audience;
import fr.comop.summary.Outline;
import fr.comop.summary.Summary;
import java.util.ArrayList;
import java.util.List;

/** What is said on several sheets alike. */
final class Wording {
  static final String STRUCTURE = "Structure";
  static final String DEPARTMENT = "Département";
  static final String THEME = "Thème";
  static final String FIGURE = "Chiffre";
  static final String YEAR = "Année";
  static final String REFERENCE = "Référence";
  static final String SHEET = "Feuille";
  static final String CELL = "Cellule";
  static final String MARKED = "Confidentiel";
  static final String ALL = "Toutes les structures";
  static final String KNOWN = "Connu de";

  private final Summary summary;

  Wording(Summary summary) {
    this.summary = summary;
  }

  /** "Synthèse 2020 pour le comité d’orientation stratégique". */
  String title() {
    Summary.Head head = summary.head();
    return "Synthèse " + head.year() + " pour " + head.audience().french();
  }

  /** What every sheet says below its title, so that each page that is printed says it. */
  String state() {
    return French.typeset(
        title()
            + ", état au "
            + FrenchInstant.of(summary.head().asOf())
            + (summary.head().provisional()
                ? ". Chiffres provisoires : des documents manquent ou restent à compléter."
                : "."));
  }

  /** The notes of a sheet. */
  List<String> notes(String... more) {
    List<String> notes = new ArrayList<>();
    notes.add(state());
    for (String one : more) {
      notes.add(French.typeset(one));
    }
    return notes;
  }

  /** How numbers look that are missing, or marked. */
  String legend() {
    return summary.head().audience() == Audience.REGION
        ? "Cellule vide sur fond gris : chiffre manquant (pourquoi : feuille « Lacunes »). Fond"
            + " jaune et italique : chiffre confidentiel (art. 6)."
        : "Cellule vide sur fond gris clair : chiffre manquant ; sur fond gris foncé : chiffre"
            + " confidentiel, ou qui trahirait un chiffre confidentiel (art. 6).";
  }

  /** A figure's title, its years told. */
  String title(Outline.Figure figure) {
    return in(figure.title());
  }

  String in(String title) {
    return French.typeset(Years.of(summary.head().year()).in(title));
  }
}
