package fr.comop.workbook.read;

import fr.comop.form.Field;
import fr.comop.form.Finding;
import fr.comop.form.Form;
import fr.comop.form.Place;
import fr.comop.form.Section;
import fr.comop.form.Severity;
import fr.comop.workbook.find.Layout;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of a workbook that could be read, but not as it was meant to be. */
final class ReadingRemarks {
  private ReadingRemarks() {}

  /** Told once, whatever the number of questions. */
  static Finding byLabels(List<Section> sections, Form form) {
    String which =
        sections.size() == form.sections().size()
            ? "tout le classeur"
            : sections.stream()
                .map(section -> "« " + section.sheet() + " »")
                .collect(Collectors.joining(", "));
    return new Finding(
        Severity.WARNING,
        "read-by-labels",
        null,
        null,
        List.of(),
        "d’après les intitulés : " + which,
        "le classeur de la Région, avec ses repères cachés",
        "Les repères de ce classeur ont disparu ou ne correspondent plus : nous l’avons lu d’après"
            + " les intitulés. Vérifiez que vos réponses ont bien été comprises.");
  }

  static Finding copied(Layout.Copy copy) {
    return new Finding(
        Severity.WARNING,
        "sheet-copied",
        null,
        null,
        new Place(copy.sheet(), ""),
        "la feuille « " + copy.sheet() + " »",
        "une seule feuille par partie, ici « " + copy.of() + " »",
        "Nous avons lu la feuille « "
            + copy.of()
            + " », non sa copie. Si vos réponses sont dans la copie, recopiez-les ; sinon, rien n’est"
            + " à faire.");
  }

  static Finding beside(Field field, String label, String read, Place found, Place expected) {
    return new Finding(
        Severity.WARNING,
        "answer-beside",
        field.id(),
        label,
        List.of(found, expected),
        read,
        "la réponse en " + expected.cell(),
        "Nous avons pris pour votre réponse ce qui est écrit en "
            + found.cell()
            + ", à côté de sa case : si ce n’est pas elle, écrivez la bonne en "
            + expected.cell()
            + ".");
  }

  static Finding eitherOf(
      Field field, String label, String other, Place found, Place expected, Place otherPlace) {
    String cells = expected.cell() + " ou en " + otherPlace.cell();
    return new Finding(
        Severity.WARNING,
        "answer-unsure",
        field.id(),
        label,
        List.of(found, expected, otherPlace),
        "deux cases vides, et quelque chose entre elles (" + found.cell() + ")",
        "la réponse en " + cells,
        "Ce qui est écrit en "
            + found.cell()
            + " peut répondre à « "
            + label
            + " » ou à « "
            + other
            + " » : recopiez-le en "
            + cells
            + ".");
  }

  static Finding perhapsBeside(Field field, String label, List<Place> found, Place expected) {
    String where = found.stream().map(Place::cell).collect(Collectors.joining(", "));
    return new Finding(
        Severity.WARNING,
        "answer-unsure",
        field.id(),
        label,
        found,
        "la case vide, et autre chose à côté (" + where + ")",
        "la réponse en " + expected.cell(),
        "Si la réponse est là, recopiez-la en "
            + expected.cell()
            + " ; sinon, rien n’est à faire.");
  }
}
