package fr.comop.form.check;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A code of a planned action is one that a complete programme held; where there is none at all, the
 * staff have yet to import it, and nobody can tell.
 */
public record CodeKnown(Rule rule, List<Term> columns) implements RuledCheck {
  @Override
  public Set<Need> needs() {
    return Set.of(Need.PLANNED);
  }

  @Override
  public List<Finding> findings(FilledForm filled, Circumstances circumstances) {
    Planned planned = circumstances.background().planned();
    if (planned == null || planned.codes().isEmpty()) {
      return List.of();
    }
    return columns.stream().flatMap(term -> unknown(filled, term, planned)).toList();
  }

  private Stream<Finding> unknown(FilledForm filled, Term term, Planned planned) {
    return Codes.in(filled, term).stream()
        .filter(written -> !planned.codes().contains(written.code()))
        .map(
            written ->
                rule.about(
                    filled,
                    term.question(),
                    written.line(),
                    Objects.requireNonNull(term.column()),
                    written.code()));
  }
}
