package fr.comop.summary.book;

import fr.comop.summary.Summary;
import fr.comop.summary.book.sheet.Cell;
import fr.comop.summary.book.sheet.Column;
import fr.comop.summary.book.sheet.Page;
import java.util.List;

/** What structures plan for the year after. */
final class NextPage {
  static final String NAME = "Programme suivant";

  private NextPage() {}

  static Page of(Summary summary) {
    return Page.of(
        NAME,
        "Programme de l’année " + (summary.head().year() + 1),
        new Wording(summary)
            .notes("Les actions des programmes complets ; les autres programmes n’y sont pas."),
        List.of(
            new Column(Wording.STRUCTURE, 34),
            new Column("Code", 12),
            new Column("Action", 70),
            new Column("De", 8),
            new Column("À", 8)),
        summary.structures().stream()
            .flatMap(
                one ->
                    one.actions().next().stream()
                        .map(
                            action ->
                                Lines.cells(
                                    one.beneficiary().name(),
                                    action.code(),
                                    action.title(),
                                    Cell.year(action.from()),
                                    Cell.year(action.to()))))
            .toList());
  }
}
