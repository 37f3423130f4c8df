package fr.comop.workbook.marked;

import fr.comop.form.Finding;
import fr.comop.form.Place;
import fr.comop.form.Places;
import fr.comop.french.French;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of what to mend.
 *
 * @param target the cell that the line leads to; null when the whole workbook is meant
 * @param where that cell, and the others of the same cause, in words
 */
record ListLine(
    boolean error,
    @Nullable Place target,
    String where,
    String question,
    String read,
    String expected,
    String advice) {
  private static final int MOST = 2_000;

  static List<ListLine> of(List<Finding> findings) {
    return findings.stream().limit(MOST).map(ListLine::of).toList();
  }

  private static ListLine of(Finding finding) {
    return new ListLine(
        finding.error(),
        finding.place(),
        Shown.of(French.typeset(where(finding))),
        finding.label() == null ? "" : Shown.of(finding.label()),
        Shown.of(finding.shown()),
        Shown.of(finding.expected()),
        Shown.of(finding.advice()));
  }

  private static String where(Finding finding) {
    String places = Places.french(finding.places());
    return places.isEmpty()
        ? "Le classeur entier"
        : places.substring(0, 1).toUpperCase(Locale.ROOT) + places.substring(1);
  }

  /** What is clicked on to get there: "C7"; "" where there is no cell. */
  String link() {
    return target == null ? "" : target.cell().isEmpty() ? "A1" : target.cell();
  }

  /** "À corriger" or "Remarque". */
  String severity() {
    return error ? "À corriger" : "Remarque";
  }
}
