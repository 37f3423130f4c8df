package fr.comop.workbook.read;

import fr.comop.form.Finding;
import fr.comop.form.Place;
import fr.comop.form.Severity;
import fr.comop.form.typed.RawAnswer;
import fr.comop.form.typed.Understand;
import fr.comop.workbook.find.ConfidentialMark;
import fr.comop.workbook.find.Protective;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Row;
import fr.comop.workbook.grid.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells that mark answers confidential, and tells once of all those that are no plain yes
 * and no plain no, and count as a yes.
 */
final class ConfidentialCells {
  static final String THIS_ONE = "la réponse ou la ligne où ils se trouvent";
  private static final int QUOTED = 3;
  private static final int MOST_PLACES = 100;

  private final List<Place> unclear = new ArrayList<>();
  private final Set<String> said = new LinkedHashSet<>();
  private final Set<Place> elsewhere = new LinkedHashSet<>();
  private final Set<String> saidElsewhere = new LinkedHashSet<>();
  private final Set<String> reaches = new LinkedHashSet<>();

  /** Whether a cell marks an answer; null for an empty cell. */
  boolean marks(@Nullable RawAnswer raw, Place place) {
    ConfidentialMark mark = ConfidentialMark.of(raw);
    if (mark == ConfidentialMark.UNCLEAR && raw != null) {
      unclear.add(place);
      said.add(Finding.brief(Understand.shown(raw)));
    }
    return mark.marks();
  }

  /** Whether a row speaks of confidentiality in a cell that is not meant for an answer. */
  boolean inRow(Sheet sheet, Row row, IntPredicate answered) {
    boolean marked = false;
    for (int index = 0; index < row.size(); index++) {
      RawAnswer raw = row.at(index);
      if (!answered.test(row.columnAt(index)) && ConfidentialMark.word(raw)) {
        marked = true;
        tellUnlessPlain(
            new Place(sheet.name(), new CellAddress(row.number(), row.columnAt(index)).toString()),
            Understand.shown(raw));
      }
    }
    return marked;
  }

  /** Whether an answer says of itself that it is confidential. */
  boolean within(RawAnswer raw, Place place) {
    boolean marked = raw instanceof RawAnswer.Typed typed && Protective.within(typed.text());
    if (marked) {
      tellUnlessPlain(place, Understand.shown(raw));
    }
    return marked;
  }

  // The word itself is understood by whoever wrote it so.
  private void tellUnlessPlain(Place place, String text) {
    if (!Protective.inTheWord(text)) {
      reaches(place, text, THIS_ONE);
    }
  }

  /**
   * Notes a mark that stands in no cell that asks for one.
   *
   * @param reach what it makes confidential, in French: "toutes les réponses de la feuille"
   */
  void reaches(Place place, String text, String reach) {
    elsewhere.add(place);
    saidElsewhere.add(Finding.brief(text));
    reaches.add(reach);
  }

  /** Whether what stands there is quoted in full by what is told. */
  boolean tells(Place place, RawAnswer raw) {
    return unclear.contains(place) && said.contains(Understand.shown(raw));
  }

  /** What is told of them. */
  List<Finding> told() {
    return Stream.of(inTheirCells(), inOthers()).flatMap(Optional::stream).toList();
  }

  private static String quoted(Set<String> said) {
    return said.stream()
            .limit(QUOTED)
            .map(text -> "«\u00a0" + text + "\u00a0»")
            .collect(Collectors.joining(" ; "))
        + (said.size() > QUOTED ? " ; …" : "");
  }

  private Optional<Finding> inOthers() {
    if (elsewhere.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            Severity.WARNING,
            "confidential-mark",
            null,
            null,
            elsewhere.stream().limit(MOST_PLACES).toList(),
            quoted(saidElsewhere),
            "« oui » dans la case « confidentiel » de chaque réponse à protéger",
            "Nous avons compris que ces mots désignent comme confidentiel\u00a0: "
                + String.join(" ; ", reaches)
                + ". Si c’est bien cela, rien n’est à faire ; sinon, retirez-les, et écrivez « oui »"
                + " dans la case « confidentiel » des seules réponses à protéger."));
  }

  private Optional<Finding> inTheirCells() {
    if (unclear.isEmpty()) {
      return Optional.empty();
    }
    boolean one = unclear.size() == 1;
    return Optional.of(
        new Finding(
            Severity.WARNING,
            "confidential-mark",
            null,
            null,
            unclear,
            quoted(said) + (one ? "" : " (" + unclear.size() + " cellules)"),
            "« oui », « non » ou une case vide",
            one
                ? "Nous avons compris « oui » : la réponse ou la ligne est désignée comme confidentielle."
                    + " Si elle ne l’est pas, écrivez « non » ou videz cette case ; sinon, rien n’est"
                    + " à faire."
                : "Nous avons compris « oui » : les réponses et les lignes sont désignées comme"
                    + " confidentielles. Pour celles qui ne le sont pas, écrivez « non » ou videz la"
                    + " case ; pour les autres, rien n’est à faire."));
  }
}
