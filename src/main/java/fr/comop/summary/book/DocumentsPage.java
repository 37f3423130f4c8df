package fr.comop.summary.book;

import fr.comop.convention.Deliverable;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Submission;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.book.sheet.Cell;
import fr.comop.summary.book.sheet.Column;
import fr.comop.summary.book.sheet.Page;
import java.util.List;

/** What became of each document that is owed. */
final class DocumentsPage {
  static final String NAME = "Documents";

  private DocumentsPage() {}

  static Page of(Summary summary) {
    return Page.of(
        NAME,
        "État de chaque document dû",
        new Wording(summary).notes(),
        List.of(
            new Column(Wording.STRUCTURE, 34),
            new Column(Wording.DEPARTMENT, 18),
            new Column("Document", 34),
            new Column("Dû le", 12),
            new Column("État", 34),
            new Column("Présenté le", 17),
            new Column("Dans les délais", 11),
            new Column("Complet le", 17),
            new Column("Versions reçues", 11),
            new Column("Version qui compte", 32),
            new Column("Copie signée reçue le", 17)),
        summary.structures().stream()
            .flatMap(one -> one.documents().stream().map(state -> row(one, state)))
            .toList());
  }

  private static List<Cell> row(Structure one, DeliverableState state) {
    Deliverable owed = state.deliverable();
    return Lines.cells(
        one.beneficiary().name(),
        one.beneficiary().department(),
        owed.title(),
        Cell.of(owed.due()),
        said(state),
        state.presented().map(Cell::of).orElse(Cell.EMPTY),
        state.presented().map(any -> Cell.of(state.isInTime())).orElse(Cell.EMPTY),
        state.completed().map(Cell::of).orElse(Cell.EMPTY),
        Cell.of(state.versions()),
        state.counting().map(Submission::reference).orElse(""),
        state.signed().map(copy -> Cell.of(copy.receivedAt())).orElse(Cell.EMPTY));
  }

  private static String said(DeliverableState state) {
    return state
        .counting()
        .map(one -> one.outcome().french())
        .or(() -> state.toExamine().map(any -> "reçu sous une autre forme, à examiner"))
        .or(() -> state.setAside().map(any -> "reçu, non retenu"))
        .orElse("rien reçu");
  }
}
