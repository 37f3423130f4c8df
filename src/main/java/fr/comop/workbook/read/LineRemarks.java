package fr.comop.workbook.read;

import fr.comop.form.Answer;
import fr.comop.form.Column;
import fr.comop.form.Finding;
import fr.comop.form.Place;
import fr.comop.form.Severity;
import fr.comop.form.Table;
import fr.comop.form.Years;

/** What is said of rows of a table that are no lines of it. */
final class LineRemarks {
  private static final String NO_TOTALS = "des lignes, sans leur total";

  private LineRemarks() {}

  static Finding headsAgain(Table table, String label, Place place) {
    return new Finding(
        Severity.WARNING,
        "header-again",
        table.id(),
        label,
        place,
        "les titres des colonnes, une seconde fois",
        "des lignes, sous les titres d’origine",
        "Nous n’avons pas pris cette ligne de titres pour une réponse : rien n’est à faire.");
  }

  static Finding saysNothing(Table table, String label, Place place, String said) {
    return new Finding(
        Severity.WARNING,
        "line-of-nothing",
        table.id(),
        label,
        place,
        "«\u00a0" + said + "\u00a0», et un texte à côté",
        "une ligne par réponse, ou aucune",
        "Nous avons compris qu’il n’y a rien à déclarer : cette ligne n’est pas comptée. Si elle en"
            + " est une, donnez-lui un nom ; sinon, rien n’est à faire.");
  }

  static Finding nameless(Table table, Years years, Column column, Answer answer) {
    return new Finding(
        Severity.ERROR,
        "placeholder",
        table.id(),
        years.in(Cells.label(table, column)),
        answer.place(),
        answer.text(),
        "ce dont parle la ligne, ou une ligne vide",
        "Cette ligne porte des réponses, mais ne dit pas de quoi elle parle : complétez cette"
            + " cellule, ou videz toute la ligne.");
  }

  /**
   * A row adds up others.
   *
   * @param where they stand: "au-dessus"
   */
  static Finding total(Table table, String label, TableLines.ReadLine read, String where) {
    return new Finding(
        Severity.WARNING,
        "total-line",
        table.id(),
        label,
        read.place(),
        quoted(read),
        NO_TOTALS,
        "Cette ligne fait le total des lignes "
            + where
            + " : nous ne l’avons pas comptée avec elles. Rien n’est à faire.");
  }

  static Finding otherTotal(
      Table table, String label, TableLines.ReadLine read, String where, String expected) {
    return new Finding(
        Severity.ERROR,
        "total-differs",
        table.id(),
        label,
        read.place(),
        quoted(read),
        "la somme des lignes " + where + " (" + expected + ")",
        "Cette ligne semble être un total, que nous ne comptons pas, mais n’est pas la somme des"
            + " lignes "
            + where
            + ". Supprimez-la ou corrigez ses chiffres ou ceux des lignes ; si ce n’est pas un"
            + " total, nommez-la autrement.");
  }

  private static String quoted(TableLines.ReadLine read) {
    return "la ligne «\u00a0" + read.words() + "\u00a0»";
  }
}
