package fr.comop.summary.book;

import fr.comop.summary.Conduct;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.book.sheet.Cell;
import fr.comop.summary.book.sheet.Column;
import fr.comop.summary.book.sheet.Page;
import fr.comop.summary.book.sheet.Tone;
import java.util.ArrayList;
import java.util.List;

/** Each planned action with what became of it and why, and those that nobody had planned. */
final class ActionsPage {
  static final String NAME = "Actions";

  private ActionsPage() {}

  static Page of(Summary summary) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Structure one : summary.structures()) {
      Conduct conduct = one.actions().conduct();
      conduct.planned().forEach(fate -> rows.add(row(one, conduct, fate, true)));
      conduct.unplanned().forEach(fate -> rows.add(row(one, conduct, fate, false)));
    }
    return Page.of(
        NAME,
        "Actions prévues et actions menées",
        new Wording(summary)
            .notes(
                "Chaque action du programme avec ce qu’elle est devenue, dans les mots du bilan ;"
                    + " puis celles qu’aucun programme n’avait prévues. « Prévue » est vide, sur fond"
                    + " gris, faute d’un programme complet avec lequel comparer."),
        List.of(
            new Column(Wording.STRUCTURE, 30),
            new Column("Code", 12),
            new Column("Action", 44),
            new Column("Prévue", 9),
            new Column("Ce qu’elle est devenue", 22),
            new Column("Réalisée", 9),
            new Column("Raison", 54),
            new Column(Wording.MARKED, 12),
            new Column(Wording.REFERENCE, 30),
            new Column(Wording.SHEET, 22),
            new Column(Wording.CELL, 9)),
        rows);
  }

  private static List<Cell> row(
      Structure one, Conduct conduct, Conduct.Fate fate, boolean planned) {
    Tone tone = fate.confidential() ? Tone.MARKED : Tone.PLAIN;
    return Lines.of(
        Lines.cells(
            one.beneficiary().name(),
            fate.code(),
            Cell.of(fate.title()).toned(tone),
            planned || conduct.comparable() ? Cell.of(planned) : Cell.empty(Tone.MISSING),
            became(conduct, fate),
            fate.status() == null ? "" : Cell.of(fate.done()),
            Cell.of(fate.reason()).toned(tone),
            fate.confidential() ? "oui" : ""),
        Places.of(fate.origin()));
  }

  private static String became(Conduct conduct, Conduct.Fate fate) {
    if (fate.status() != null) {
      return fate.status();
    }
    if (!conduct.reported()) {
      return "pas de bilan lisible";
    }
    return fate.origin() == null && !fate.confidential()
        ? "absente du bilan"
        : fate.confidential() ? "" : "non renseigné";
  }
}
