package fr.comop.summary.book;

import fr.comop.form.Asked;
import fr.comop.form.Form;
import fr.comop.form.Outside;
import fr.comop.form.Years;
import fr.comop.french.French;
import fr.comop.intake.assessment.Submissions.Given;
import fr.comop.summary.Audience;
import fr.comop.summary.Origin;
import fr.comop.summary.Past;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.book.sheet.Cell;
import fr.comop.summary.book.sheet.Column;
import fr.comop.summary.book.sheet.Format;
import fr.comop.summary.book.sheet.Link;
import fr.comop.summary.book.sheet.Page;
import fr.comop.summary.book.sheet.Tone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every answer that was received, with where it went, or why it counts nowhere. */
final class AnswersPage {
  /** An answer, or, where {@code given} is null, a text outside of every question. */
  private record Line(
      Structure structure, Past past, @Nullable Given given, @Nullable Outside outside) {}

  private final List<Line> lines = new ArrayList<>();
  private final Map<Origin, Integer> places = new HashMap<>();
  private final Uses uses;
  private final Page page;
  private final int most;

  AnswersPage(Summary summary, int most) {
    this.most = most;
    uses = new Uses(summary);
    for (Structure structure : summary.structures()) {
      for (Past past : structure.history()) {
        for (Given given : past.version().given()) {
          places.putIfAbsent(past.version().origin(given), lines.size());
          lines.add(new Line(structure, past, given, null));
        }
        for (Outside text : past.version().outside()) {
          lines.add(new Line(structure, past, null, text));
        }
      }
    }
    page =
        new Page(
            "Réponses",
            "Toutes les réponses reçues, et où va chacune",
            new Wording(summary)
                .notes(
                    summary.head().audience() == Audience.REGION
                        ? "Les réponses de chaque version, qu’elle compte ou non ; et ce qui est écrit hors"
                            + " des questions."
                        : "Les réponses des versions qui comptent ; celles qui sont marquées"
                            + " confidentielles se lisent « [confidentiel] ». Ce qui est écrit hors"
                            + " des questions n’est pas montré."),
            List.of(
                new Column(Wording.STRUCTURE, 26),
                new Column(Wording.YEAR, 7),
                new Column(Wording.REFERENCE, 30),
                new Column("Compte", 9),
                new Column("Question", 18),
                new Column("Libellé", 34),
                new Column("Ligne", 7),
                new Column("Colonne", 24),
                new Column(Wording.SHEET, 20),
                new Column(Wording.CELL, 9),
                new Column("Saisi", 44),
                new Column("Compris", 44),
                new Column("Nombre", 15),
                new Column("Jour", 12),
                new Column(Wording.MARKED, 12),
                new Column("Où elle va, ou pourquoi elle ne compte pas", 60)),
            1,
            lines.size(),
            this::row,
            List.of());
  }

  Page page() {
    return page;
  }

  /** The line of an answer. */
  Optional<Link> to(Origin origin) {
    return Optional.ofNullable(places.get(origin))
        .map(
            line ->
                new Link(page.location(line, most), origin.reference() + ", " + origin.place()));
  }

  /** What somebody typed there. */
  String typed(Origin origin) {
    Integer line = places.get(origin);
    Given given = line == null ? null : lines.get(line).given();
    return given == null ? "" : given.typed();
  }

  private List<Cell> row(int at) {
    Line line = lines.get(at);
    Given given = line.given();
    return given == null ? row(line, Objects.requireNonNull(line.outside())) : row(line, given);
  }

  private List<Cell> row(Line line, Outside outside) {
    Past past = line.past();
    return List.of(
        Cell.of(line.structure().beneficiary().name()),
        Cell.year(past.submission().year()),
        Cell.of(past.submission().reference()),
        Cell.of(past.counts()),
        Cell.EMPTY,
        Cell.of("(écrit hors des questions)"),
        Cell.EMPTY,
        Cell.EMPTY,
        Cell.of(outside.place().sheet()),
        Cell.of(outside.place().cell()),
        Cell.of(outside.text()),
        Cell.EMPTY,
        Cell.EMPTY,
        Cell.EMPTY,
        Cell.EMPTY,
        Cell.of(uses.of(line.structure(), past, outside)));
  }

  private List<Cell> row(Line line, Given given) {
    Past past = line.past();
    Optional<Asked> asked = asked(past.version().form(), given);
    Tone tone = given.confidential() ? Tone.MARKED : Tone.PLAIN;
    return List.of(
        Cell.of(line.structure().beneficiary().name()),
        Cell.year(past.submission().year()),
        Cell.of(past.submission().reference()),
        Cell.of(past.counts()),
        Cell.of(given.question()),
        Cell.of(label(past, given)),
        given.line() == 0 ? Cell.EMPTY : Cell.of(given.line()),
        Cell.of(
            given.col().isEmpty()
                ? ""
                : asked.map(one -> in(past, one.label())).orElse(given.col())),
        Cell.of(given.place().sheet()),
        Cell.of(given.place().cell()),
        Cell.of(given.typed()).toned(tone),
        Cell.of(given.text() == null ? "" : given.text()).toned(tone),
        given.number() == null
            ? Cell.EMPTY
            : Cell.of(
                    given.number(), asked.map(one -> Format.of(one.type())).orElse(Format.DECIMAL))
                .toned(tone),
        given.day() == null ? Cell.EMPTY : Cell.of(given.day()).toned(tone),
        Cell.of(given.confidential() ? "oui" : ""),
        Cell.of(uses.of(line.structure(), past, given)));
  }

  private static String label(Past past, Given given) {
    Form form = past.version().form();
    return form == null
        ? given.question()
        : form.question(given.question())
            .map(one -> in(past, one.label()))
            .orElse(given.question());
  }

  private static String in(Past past, String label) {
    return French.typeset(Years.of(past.submission().year()).in(label));
  }

  private static Optional<Asked> asked(@Nullable Form form, Given given) {
    return Optional.ofNullable(form)
        .flatMap(one -> one.question(given.question()))
        .flatMap(
            question ->
                question.match(
                    field -> Optional.<Asked>of(field),
                    table -> table.column(given.col()).map(one -> (Asked) one),
                    pictures -> Optional.<Asked>empty()));
  }
}
