package fr.comop.form;

import fr.comop.form.check.Need;
import fr.comop.form.check.RuledCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A form that beneficiaries fill in: the annual report or the action programme. Immutable.
 *
 * @param id "bilan" or "programme"
 * @param version raised whenever the sheets change, so that an old workbook is known as such
 * @param checks rules over several answers, beyond type and presence
 */
public record Form(
    String id,
    int version,
    String title,
    List<Section> sections,
    List<RuledCheck> checks,
    Map<String, Question> byId) {

  /** A form of these sections; ids of questions must be unique. */
  public Form(
      String id, int version, String title, List<Section> sections, List<RuledCheck> checks) {
    this(
        id,
        version,
        title,
        List.copyOf(sections),
        List.copyOf(checks),
        sections.stream()
            .flatMap(section -> section.questions().stream())
            .collect(Collectors.toUnmodifiableMap(Question::id, Function.identity())));
  }

  /** Every question, in the order of the form. */
  public List<Question> questions() {
    return sections.stream().flatMap(section -> section.questions().stream()).toList();
  }

  /** Whether one of its checks has to know this. */
  public boolean needs(Need need) {
    return checks.stream().anyMatch(check -> check.needs().contains(need));
  }

  /** The question of this id. */
  public Optional<Question> question(String questionId) {
    return Optional.ofNullable(byId.get(questionId));
  }

  /** The table of this id; empty when there is none or it is not a table. */
  public Optional<Table> table(String questionId) {
    return question(questionId).filter(Table.class::isInstance).map(Table.class::cast);
  }

  /** The table that plans actions, or that reports on them; empty when the form has none. */
  public Optional<Table> planned(Table.Plan.Role role) {
    return questions().stream()
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .filter(table -> table.plan() != null && table.plan().role() == role)
        .findFirst();
  }
}
