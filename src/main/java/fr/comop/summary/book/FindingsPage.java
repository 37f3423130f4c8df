package fr.comop.summary.book;

import fr.comop.form.Finding;
import fr.comop.form.Place;
import fr.comop.form.Severity;
import fr.comop.summary.Audience;
import fr.comop.summary.Past;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.book.sheet.Cell;
import fr.comop.summary.book.sheet.Column;
import fr.comop.summary.book.sheet.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What was found wrong or doubtful in each version. */
final class FindingsPage {
  static final String NAME = "Constats";

  private FindingsPage() {}

  static Page of(Summary summary) {
    return Page.of(
        NAME,
        "Constats faits à la réception",
        new Wording(summary)
            .notes(
                summary.head().audience() == Audience.REGION
                    ? "Tels que la structure les a reçus."
                    : "Tels que la structure les a reçus ; rien n’est cité de ceux d’une structure"
                        + " dont une réponse est confidentielle."),
        List.of(
            new Column(Wording.STRUCTURE, 28),
            new Column(Wording.YEAR, 8),
            new Column(Wording.REFERENCE, 30),
            new Column("Compte", 9),
            new Column("Gravité", 12),
            new Column("Constat", 20),
            new Column("Question", 34),
            new Column("Où", 26),
            new Column("Lu", 34),
            new Column("Attendu", 44),
            new Column("Que faire", 54)),
        summary.structures().stream()
            .flatMap(
                one ->
                    one.history().stream()
                        .flatMap(
                            past -> past.findings().stream().map(found -> row(one, past, found))))
            .toList());
  }

  private static List<Cell> row(Structure one, Past past, Finding found) {
    return Lines.cells(
        one.beneficiary().name(),
        Cell.year(past.submission().year()),
        past.submission().reference(),
        Cell.of(past.counts()),
        found.severity() == Severity.ERROR ? "à corriger" : "remarque",
        found.check(),
        found.label() == null ? "" : found.label(),
        found.places().stream().map(Place::toString).collect(Collectors.joining(", ")),
        found.read() == null ? "" : found.read(),
        found.expected(),
        found.advice());
  }
}
