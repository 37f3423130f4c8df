package fr.comop.summary.book;

import fr.comop.meeting.Attendance;
import fr.comop.meeting.Committee;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.book.sheet.Cell;
import fr.comop.summary.book.sheet.Column;
import fr.comop.summary.book.sheet.Page;
import fr.comop.summary.book.sheet.Tone;
import java.util.ArrayList;
import java.util.List;

/** Who took part in the committee: a line a structure and meeting. */
final class CommitteePage {
  static final String NAME = "Comité";

  private CommitteePage() {}

  static Page of(Summary summary) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Committee.Held meeting : summary.committee().held()) {
      for (Structure one : summary.structures()) {
        rows.add(row(meeting, one));
      }
    }
    return Page.of(
        NAME,
        "Comité d’orientation stratégique : qui a pris part",
        new Wording(summary).notes("Fond gris : la présence n’est pas saisie."),
        List.of(
            new Column("Réunion", 12),
            new Column("Quand", 18),
            new Column(Wording.STRUCTURE, 34),
            new Column("Convié", 10),
            new Column("Présence", 14),
            new Column("Représenté par", 34)),
        rows);
  }

  private static List<Cell> row(Committee.Held meeting, Structure one) {
    String id = one.beneficiary().id();
    return Lines.cells(
        meeting.meeting().reference(),
        Cell.of(meeting.meeting().terms().begins()),
        one.beneficiary().name(),
        Cell.of(meeting.convened().contains(id)),
        meeting.of(id).map(came -> Cell.of(came.kind().french())).orElse(Cell.empty(Tone.MISSING)),
        meeting.of(id).map(Attendance::by).orElse(""));
  }
}
