package fr.comop.summary.book;

import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.summary.Audience;
import fr.comop.summary.Outline;
import fr.comop.summary.Summary;
import fr.comop.summary.Total;
import fr.comop.summary.book.sheet.Cell;
import fr.comop.summary.book.sheet.Cover;
import fr.comop.summary.book.sheet.Link;
import fr.comop.summary.book.sheet.Tab;
import fr.comop.summary.book.sheet.Tone;
import java.util.ArrayList;
import java.util.List;

/** What the workbook is, and what matters most of it. */
final class Front {
  static final String NAME = "Synthèse";
  private static final List<Integer> WIDTHS = List.of(50, 20, 12, 15, 28, 13, 12);

  private final Summary summary;
  private final Wording wording;

  Front(Summary summary) {
    this.summary = summary;
    wording = new Wording(summary);
  }

  /** The front sheet of these others. */
  Cover cover(List<Tab> others) {
    return new Cover(
        NAME, WIDTHS, lines(), List.of(documents(), figures(), legend(), contents(others)));
  }

  private List<Cell> lines() {
    Summary.Head head = summary.head();
    List<Cell> lines = new ArrayList<>();
    lines.add(Cell.of(wording.title()).toned(Tone.TITLE));
    lines.add(note("État au " + FrenchInstant.of(head.asOf()) + ", heure de Paris."));
    head.conventions().forEach(one -> lines.add(note("Convention : " + one)));
    if (head.provisional()) {
      lines.add(
          Cell.of(
                  French.typeset(
                      "Chiffres provisoires : des documents manquent ou restent à compléter."))
              .toned(Tone.HEADING));
    }
    if (head.held() > 0) {
      lines.add(note(head.heldInFrench()));
    }
    if (head.audience() != Audience.REGION) {
      lines.add(note(hidden(head.audience())));
    }
    return lines;
  }

  private static String hidden(Audience audience) {
    return audience == Audience.COMMITTEE
        ? "Ce qui est marqué confidentiel (art. 6) n’est pas montré, ni ce qui le trahirait."
        : "Totaux seulement (art. 6) : rien d’une structure seule, ni ce qui la trahirait.";
  }

  private static Cell note(String text) {
    return Cell.of(French.typeset(text)).toned(Tone.NOTE);
  }

  private Cover.Block documents() {
    return new Cover.Block(
        "État des documents",
        List.of(
            "Document", "Complets", "Dus", "Dans les délais", "Après", "Autre forme", "Rien reçu"),
        summary.head().progress().stream()
            .map(
                one ->
                    Lines.cells(
                        one.title(),
                        Cell.of(one.complete()),
                        Cell.of(one.owed()),
                        Cell.of(one.inTime()),
                        Cell.of(one.late()),
                        Cell.of(one.otherForm()),
                        Cell.of(one.missing())))
            .toList());
  }

  private Cover.Block figures() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Outline.Theme theme : summary.outline().themes()) {
      for (Outline.Figure figure : theme.figures()) {
        Total total = summary.total(figure.id());
        rows.add(
            Lines.cells(
                wording.title(figure),
                FigureCell.of(figure, total),
                Cell.of(total.restsOn()),
                Cell.of(total.of()),
                theme.title()));
      }
    }
    return new Cover.Block(
        "Chiffres clés, et sur combien de structures ils reposent",
        List.of(Wording.FIGURE, Wording.ALL, Wording.KNOWN, "Sur", Wording.THEME),
        rows);
  }

  private Cover.Block legend() {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(List.of(Cell.empty(Tone.MISSING), note("Chiffre manquant : ce n’est pas un zéro.")));
    rows.add(
        summary.head().audience() == Audience.REGION
            ? List.of(
                Cell.of("confidentiel").toned(Tone.MARKED),
                note("Marqué confidentiel par la structure (art. 6) : à ne pas transmettre."))
            : List.of(
                Cell.empty(Tone.WITHHELD),
                note("Chiffre confidentiel, ou qui en trahirait un (art. 6).")));
    return new Cover.Block("Légende", List.of(), rows);
  }

  private static Cover.Block contents(List<Tab> others) {
    return new Cover.Block(
        "Feuilles",
        List.of(),
        others.stream()
            .map(
                one ->
                    List.of(
                        Cell.of(one.name())
                            .toned(Tone.LINK)
                            .to(
                                new Link(
                                    "'" + one.name().replace("'", "''") + "'!A1", one.name()))))
            .toList());
  }
}
