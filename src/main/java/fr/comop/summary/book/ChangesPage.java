package fr.comop.summary.book;

import fr.comop.summary.Changes;
import fr.comop.summary.Summary;
import fr.comop.summary.book.sheet.Column;
import fr.comop.summary.book.sheet.Page;
import java.util.List;

/** What is no longer as it was in the last summary that these people were given. */
final class ChangesPage {
  static final String NAME = "Changements";

  private ChangesPage() {}

  static Page of(Summary summary, Changes changes) {
    return Page.of(
        NAME,
        changes.title(),
        new Wording(summary)
            .notes(
                "Chaque document, chiffre, action, versement, avis ou texte qui n’est plus le même."),
        List.of(
            new Column("Quoi", 28),
            new Column(Wording.STRUCTURE, 34),
            new Column("Lequel", 50),
            new Column("Avant", 30),
            new Column("Maintenant", 30)),
        changes.all().stream()
            .map(
                one ->
                    Lines.cells(
                        one.kind().french(), one.who(), one.what(), one.before(), one.now()))
            .toList());
  }
}
