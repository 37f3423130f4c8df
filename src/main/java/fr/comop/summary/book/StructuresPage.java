package fr.comop.summary.book;

import fr.comop.intake.assessment.DeliverableState;
import fr.comop.summary.Conduct;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.book.sheet.Cell;
import fr.comop.summary.book.sheet.Column;
import fr.comop.summary.book.sheet.Format;
import fr.comop.summary.book.sheet.Page;
import fr.comop.summary.book.sheet.Tone;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** A line a structure: its grant, its documents, and how its actions answer to its programme. */
final class StructuresPage {
  static final String NAME = "Structures";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private StructuresPage() {}

  static Page of(Summary summary) {
    return Page.of(
        NAME,
        "Structures : subvention, documents, actions prévues et menées",
        new Wording(summary)
            .notes(
                "Le taux de réalisation se lit avec ses raisons : feuille « Actions » ; il ne compte pas"
                    + " ce qui est confidentiel. Fond gris : inconnu, par exemple faute d’un programme"
                    + " complet."),
        List.of(
            new Column(Wording.STRUCTURE, 34),
            new Column(Wording.DEPARTMENT, 18),
            new Column("Subvention prévue par la convention", 18),
            new Column("Documents dus", 12),
            new Column("Documents complets", 12),
            new Column("Documents dont rien n’est reçu", 12),
            new Column("Actions prévues", 12),
            new Column("dont réalisées", 12),
            new Column("Taux de réalisation", 13),
            new Column("dont avec une raison", 12),
            new Column("Actions hors programme", 13),
            new Column("Images reçues", 10)),
        summary.structures().stream().map(one -> row(one, summary.head().year())).toList());
  }

  private static List<Cell> row(Structure one, int year) {
    return Lines.of(
        Lines.cells(
            one.beneficiary().name(),
            one.beneficiary().department(),
            one.grant().map(grant -> Cell.of(grant, Format.EUROS)).orElse(Cell.empty(Tone.MISSING)),
            Cell.of(one.documents().size()),
            Cell.of(one.documents().stream().filter(DeliverableState::complete).count()),
            Cell.of(one.documents().stream().filter(doc -> doc.presented().isEmpty()).count())),
        conduct(one.actions().conduct()),
        List.of(Cell.of(one.photos(year).size())));
  }

  private static List<Cell> conduct(Conduct conduct) {
    Cell unknown = Cell.empty(Tone.MISSING);
    int planned = conduct.planned().size();
    Cell all = planned == 0 ? unknown : Cell.of(planned);
    if (!conduct.reported()) {
      return List.of(all, unknown, unknown, unknown, unknown);
    }
    long seen = planned - conduct.withheld();
    return planned == 0
        ? List.of(all, unknown, unknown, unknown, unknown)
        : List.of(
            all,
            Cell.of(conduct.done()),
            seen == 0
                ? unknown
                : Cell.of(
                    BigDecimal.valueOf(conduct.done())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(seen), MathContext.DECIMAL64),
                    Format.PERCENT),
            Cell.of(conduct.planned().stream().filter(fate -> !fate.reason().isEmpty()).count()),
            Cell.of(conduct.unplanned().size()));
  }
}
