package fr.comop.workbook.read;

import fr.comop.form.Field;
import fr.comop.form.Finding;
import fr.comop.form.Picture;
import fr.comop.form.Place;
import fr.comop.form.Places;
import fr.comop.form.Severity;
import fr.comop.form.Table;
import fr.comop.workbook.grid.Sheet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What is said of things that stand elsewhere than in the cell of one question or line. */
final class SheetRemarks {
  private static final int MOST_EXTRACTS = 3;
  private static final int MOST_PLACES = 100;

  private SheetRemarks() {}

  /** What lies over the empty cell of a question was taken as its answer. */
  static Finding over(
      Field field, String label, String read, WrittenOver.Over written, Place expected) {
    String where = written.text().note() ? "la note de la cellule " : "la zone de texte posée sur ";
    return new Finding(
        Severity.WARNING,
        "answer-over",
        field.id(),
        label,
        expected,
        read,
        "la réponse en " + expected.cell(),
        "Nous avons pris pour votre réponse ce qui est écrit dans "
            + where
            + expected.cell()
            + " : si ce n’est pas elle, écrivez la bonne dans la cellule "
            + expected.cell()
            + ".");
  }

  /** What lies over cells may be meant as answers, and is not read as such. */
  static Finding writtenOutside(List<WrittenOver.Over> unread) {
    String extracts =
        unread.stream()
            .limit(MOST_EXTRACTS)
            .map(one -> "« " + Finding.brief(one.text().text()) + " »")
            .collect(Collectors.joining(" ; "));
    return new Finding(
        Severity.WARNING,
        "written-outside",
        null,
        null,
        unread.stream().map(WrittenOver.Over::place).distinct().limit(MOST_PLACES).toList(),
        "écrit hors des questions : " + extracts + (unread.size() > MOST_EXTRACTS ? " ; …" : ""),
        "vos réponses dans les cellules des questions",
        "Ce qui est écrit dans une zone de texte ou une note n’est pas lu comme une réponse. Si c’en"
            + " est une, recopiez-la dans la cellule de sa question ; sinon, rien n’est à faire.");
  }

  /** What lies over the cells of a sheet could not be read to its end. */
  static Finding damaged(Sheet sheet) {
    return new Finding(
        Severity.WARNING,
        "drawing-damaged",
        null,
        null,
        List.of(new Place(sheet.name(), "")),
        null,
        "des images et des dessins qui s’ouvrent",
        "Les images, dessins ou notes de cette feuille sont endommagés dans le fichier : il peut en"
            + " manquer. Vos réponses, elles, ont été lues.");
  }

  /** A number stands in cells merged over several lines. */
  static Finding mergedNumber(
      Table table, String label, String read, Sheet.Merged merged, Place place) {
    return new Finding(
        Severity.WARNING,
        "merged-cells",
        table.id(),
        label,
        place,
        read + ", dans les cellules fusionnées " + MergedLines.cells(merged),
        "une réponse sur chaque ligne",
        "Nous avons compté ce nombre une fois, à la ligne "
            + merged.first().row()
            + " : si chacune a le sien, défusionnez ces cellules et écrivez-le sur "
            + MergedLines.lines(merged)
            + ".");
  }

  /**
   * Pictures stand elsewhere than under the questions that ask for some.
   *
   * @param counted whether they count all the same
   */
  static Finding picturesElsewhere(
      List<Picture> seen, boolean counted, List<String> asked, List<Place> expected) {
    String many = seen.size() == 1 ? "une image" : seen.size() + " images";
    List<Place> places =
        seen.stream().map(Picture::place).filter(Objects::nonNull).limit(MOST_PLACES).toList();
    String where = expected.isEmpty() ? "" : " (" + Places.french(expected) + ")";
    String kinds = asked.stream().map(one -> "« " + one + " »").collect(Collectors.joining(", "));
    return new Finding(
        Severity.WARNING,
        "pictures-elsewhere",
        null,
        null,
        places,
        many + " hors des cadres prévus",
        "les images pour " + kinds + " sous leurs questions" + where,
        counted
            ? "Nous les avons comptées sans savoir laquelle répond à quelle question. Si elles n’y"
                + " répondent pas, placez les bonnes sous leurs questions."
            : "Nous ne les avons pas comptées. Si elles y répondent, déplacez-les sous leurs"
                + " questions.");
  }
}
