package fr.comop.summary.book;

import fr.comop.convention.Deliverable;
import fr.comop.french.French;
import fr.comop.funding.Opinion;
import fr.comop.summary.Comment;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.book.sheet.Cell;
import fr.comop.summary.book.sheet.Column;
import fr.comop.summary.book.sheet.Format;
import fr.comop.summary.book.sheet.Page;
import fr.comop.summary.book.sheet.Tone;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the service says of each structure's year, beside what the structure says of its page. */
final class OpinionsPage {
  static final String NAME = "Avis";

  private OpinionsPage() {}

  /** Of a summary for those who see opinions. */
  static Page of(Summary summary) {
    return Page.of(
        NAME,
        "Avis du service sur l’année " + summary.head().year(),
        new Wording(summary).notes("Le dernier avis donné vaut ; fond gris : rien n’est proposé."),
        List.of(
            new Column(Wording.STRUCTURE, 30),
            new Column("Avis du service", 22),
            new Column("Motifs", 50),
            new Column("Suites", 30),
            new Column("Proposition pour " + (summary.head().year() + 1), 16),
            new Column("Avis de", 22),
            new Column("Donné le", 17),
            new Column("Observations de la structure", 40)),
        summary.structures().stream().map(OpinionsPage::row).toList());
  }

  private static List<Cell> row(Structure one) {
    String name = one.beneficiary().name();
    Opinion opinion = one.opinion();
    String comments =
        one.beside().comments().stream().map(OpinionsPage::said).collect(Collectors.joining("\n"));
    if (opinion == null) {
      return Lines.cells(
          name, "pas encore donné", "", "", Cell.empty(Tone.MISSING), "", Cell.EMPTY, comments);
    }
    return Lines.cells(
        name,
        opinion.kind().french(),
        opinion.words(),
        opinion.followUp(),
        Optional.ofNullable(opinion.proposal())
            .map(each -> Cell.of(each, Format.EUROS))
            .orElse(Cell.empty(Tone.MISSING)),
        opinion.who(),
        Cell.of(opinion.given()),
        comments);
  }

  private static String said(Comment one) {
    return French.typeset(
            one.reference()
                + ", "
                + French.day(one.receivedAt().atZone(Deliverable.ZONE).toLocalDate())
                + " : ")
        + one.quote();
  }
}
