package fr.comop.workbook.read;

import fr.comop.form.Finding;
import fr.comop.form.Place;
import fr.comop.form.Severity;
import fr.comop.form.typed.RawAnswer;
import fr.comop.form.typed.Understand;
import fr.comop.workbook.find.ConfidentialMark;
import fr.comop.workbook.grid.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells that mark answers confidential, and tells once of all those that are no plain yes
 * and no plain no, and count as a yes.
 */
final class ConfidentialCells {
  private static final int QUOTED = 3;

  private final List<Place> unclear = new ArrayList<>();
  private final Set<String> said = new LinkedHashSet<>();

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
  static boolean inRow(Row row, IntPredicate answered) {
    for (int index = 0; index < row.size(); index++) {
      if (ConfidentialMark.word(row.at(index)) && !answered.test(row.columnAt(index))) {
        return true;
      }
    }
    return false;
  }

  /** Whether what stands there is quoted in full by what is told. */
  boolean tells(Place place, RawAnswer raw) {
    return unclear.contains(place) && said.contains(Understand.shown(raw));
  }

  /** What is told of them; empty when there are none. */
  Optional<Finding> told() {
    if (unclear.isEmpty()) {
      return Optional.empty();
    }
    boolean one = unclear.size() == 1;
    String quoted =
        said.stream()
            .limit(QUOTED)
            .map(text -> "«\u00a0" + text + "\u00a0»")
            .collect(Collectors.joining(" ; "));
    return Optional.of(
        new Finding(
            Severity.WARNING,
            "confidential-mark",
            null,
            null,
            unclear,
            quoted
                + (said.size() > QUOTED ? " ; …" : "")
                + (one ? "" : " (" + unclear.size() + " cellules)"),
            "« oui », « non » ou une case vide",
            one
                ? "Nous avons compris « oui » : la réponse ou la ligne est tenue pour confidentielle."
                    + " Si elle ne l’est pas, écrivez « non » ou videz cette case ; sinon, rien n’est"
                    + " à faire."
                : "Nous avons compris « oui » : les réponses et les lignes sont tenues pour"
                    + " confidentielles. Pour celles qui ne le sont pas, écrivez « non » ou videz la"
                    + " case ; pour les autres, rien n’est à faire."));
  }
}
