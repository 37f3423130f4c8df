package fr.comop.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form as somebody filled it in, with what was found wrong while it was read. Immutable.
 *
 * @param form the form that the answers belong to
 * @param answers by question id; what is not answered is absent
 * @param marks by what questions are marked confidential (convention, art. 6), by id
 * @param filled ids of the questions where something stands, understood or not
 * @param places by question id, where its answer is, or would be, in this workbook
 * @param tables lines by question id; a table without lines is absent
 * @param pictures by question id; those of no question under {@link #BESIDE}
 * @param findings what could not be understood: a type, a choice, a date
 * @param echoes what was understood otherwise than it reads, in the order of the form
 * @param outside what stands outside of every question, in the order of the workbook
 */
public record FilledForm(
    Form form,
    Years years,
    Map<String, Answer> answers,
    Map<String, Mark> marks,
    Set<String> filled,
    Map<String, Place> places,
    Map<String, List<Line>> tables,
    Map<String, List<Picture>> pictures,
    List<Finding> findings,
    List<Echo> echoes,
    List<Outside> outside) {

  /**
   * Stands for the question where pictures came beside the workbook, or stand on a sheet of their
   * own: nobody says which it is.
   */
  public static final String BESIDE = "";

  /** The same with pictures that came beside the workbook. */
  public FilledForm withPicturesBeside(List<Picture> beside) {
    if (beside.isEmpty()) {
      return this;
    }
    Map<String, List<Picture>> all = new HashMap<>(pictures);
    all.merge(
        BESIDE,
        beside,
        (inside, joined) -> Stream.concat(inside.stream(), joined.stream()).toList());
    return new FilledForm(
        form,
        years,
        answers,
        marks,
        filled,
        places,
        tables,
        Map.copyOf(all),
        findings,
        echoes,
        outside);
  }

  /** Ids of the questions marked confidential (convention, art. 6). */
  public Set<String> confidential() {
    return marks.keySet();
  }

  /** Whether the pictures of a question are marked, or of {@link #BESIDE}. */
  public boolean picturesMarked(String question) {
    return marks.containsKey(question)
        || (question.equals(BESIDE) && marks.values().stream().anyMatch(Mark::ofEverything));
  }

  /** The same with everything marked; what is marked by something nearer stays so. */
  public FilledForm marked(Mark by) {
    Map<String, Mark> all = new HashMap<>();
    form.questions().forEach(one -> all.put(one.id(), by));
    all.putAll(marks);
    Map<String, List<Line>> lines = new HashMap<>();
    tables.forEach(
        (id, some) -> lines.put(id, some.stream().map(line -> line.marked(by)).toList()));
    return new FilledForm(
        form,
        years,
        answers,
        Map.copyOf(all),
        filled,
        places,
        Map.copyOf(lines),
        pictures,
        findings,
        echoes,
        outside);
  }

  /** The answer to a question, where one was understood. */
  public Optional<Answer> answer(String question) {
    return Optional.ofNullable(answers.get(question));
  }

  /** The number answered; empty when there is none, or none that could be understood. */
  public Optional<BigDecimal> number(String question) {
    return answer(question)
        .map(Answer::value)
        .filter(Value.Figure.class::isInstance)
        .map(value -> ((Value.Figure) value).number());
  }

  /** Whether something is said here, understood or not: "néant" says nothing. */
  public boolean says(String question) {
    return filled.contains(question) && answer(question).map(Answer::saysSomething).orElse(true);
  }

  /**
   * Whether somebody has answered anything: something stands where comop writes nothing beforehand.
   * Last year's texts and the planned actions are not answers of one's own.
   */
  public boolean hasOwnAnswers() {
    return form.questions().stream()
        .anyMatch(question -> question.match(this::own, this::own, this::own));
  }

  private boolean own(Field field) {
    return field.prefilled() == null && filled.contains(field.id());
  }

  private boolean own(Table table) {
    Table.Plan plan = table.plan();
    Set<String> written =
        plan != null && plan.role() == Table.Plan.Role.REPORTS
            ? Set.of(plan.code(), plan.title())
            : Set.of();
    return lines(table.id()).stream().anyMatch(line -> !written.containsAll(line.filled()));
  }

  private boolean own(Pictures question) {
    return !pictures.getOrDefault(question.id(), List.of()).isEmpty();
  }

  /** The lines of a table, in the order of the sheet; empty when it has none. */
  public List<Line> lines(String table) {
    return tables.getOrDefault(table, List.of());
  }

  /** Where the answer to a question is or would be; null when the workbook has no room for it. */
  public @Nullable Place place(String question) {
    return places.get(question);
  }
}
