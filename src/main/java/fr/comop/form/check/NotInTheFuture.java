package fr.comop.form.check;

import fr.comop.form.Answer;
import fr.comop.form.Field;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Severity;
import fr.comop.form.Value;
import fr.comop.french.French;
import java.util.List;
import java.util.stream.Stream;

/** A question that asks for a date is not answered with one later than the day of receipt. */
public final class NotInTheFuture implements Check {
  @Override
  public List<Finding> findings(FilledForm filled, Circumstances circumstances) {
    return filled.form().questions().stream()
        .filter(Field.class::isInstance)
        .map(Field.class::cast)
        .flatMap(field -> finding(filled, field, circumstances))
        .toList();
  }

  private static Stream<Finding> finding(FilledForm filled, Field field, Circumstances now) {
    return filled.answer(field.id()).stream()
        .filter(answer -> later(answer, now))
        .map(
            answer ->
                new Finding(
                    Severity.WARNING,
                    "date-in-future",
                    field.id(),
                    filled.years().in(field.label()),
                    answer.place(),
                    answer.text(),
                    "une date qui ne dépasse pas le jour de réception, le "
                        + French.day(now.received()),
                    "Vérifiez cette date, en particulier l’année ; si elle est exacte, rien n’est à faire."));
  }

  private static boolean later(Answer answer, Circumstances circumstances) {
    return answer.value() instanceof Value.Day day && day.day().isAfter(circumstances.received());
  }
}
