package fr.comop.summary.book;

import fr.comop.summary.Outline;
import fr.comop.summary.Summary;
import fr.comop.summary.book.sheet.Cell;
import fr.comop.summary.book.sheet.Column;
import fr.comop.summary.book.sheet.Page;
import fr.comop.summary.book.sheet.Tone;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The structures' own words. */
final class QuotesPage {
  static final String NAME = "Citations";

  private QuotesPage() {}

  static Page of(Summary summary) {
    Wording wording = new Wording(summary);
    Map<String, String> titles =
        summary.outline().quotes().stream()
            .collect(Collectors.toMap(Outline.Quote::id, one -> wording.in(one.title())));
    return Page.of(
        NAME,
        "Ce que disent les structures",
        wording.notes("Dans leurs mots, tels qu’ils ont été reçus."),
        List.of(
            new Column(Wording.STRUCTURE, 30),
            new Column("Rubrique", 28),
            new Column("Texte", 90),
            new Column(Wording.MARKED, 12),
            new Column(Wording.REFERENCE, 30),
            new Column(Wording.SHEET, 22),
            new Column(Wording.CELL, 9)),
        summary.structures().stream()
            .flatMap(
                one ->
                    one.quotes().stream()
                        .map(
                            quoted ->
                                Lines.of(
                                    Lines.cells(
                                        one.beneficiary().name(),
                                        titles.getOrDefault(quoted.quote(), quoted.quote()),
                                        Cell.of(quoted.words())
                                            .toned(
                                                quoted.confidential() ? Tone.MARKED : Tone.PLAIN),
                                        quoted.confidential() ? "oui" : ""),
                                    Places.of(quoted.origin()))))
            .toList());
  }
}
