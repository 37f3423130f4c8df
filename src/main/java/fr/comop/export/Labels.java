package fr.comop.export;

import fr.comop.form.Form;
import fr.comop.form.Years;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the questions of a form of a year are called. */
final class Labels {
  private final Map<String, String> questions = new HashMap<>();
  private final Map<String, Map<String, String>> columns = new HashMap<>();

  /**
   * Of one form.
   *
   * @param form null where the version is not known any more: nothing then has a label
   */
  Labels(@Nullable Form form, Years years) {
    if (form == null) {
      return;
    }
    form.questions()
        .forEach(
            question -> {
              questions.put(question.id(), years.in(question.label()));
              form.table(question.id())
                  .ifPresent(
                      table ->
                          table
                              .columns()
                              .forEach(
                                  one ->
                                      columns
                                          .computeIfAbsent(table.id(), id -> new HashMap<>())
                                          .put(one.id(), years.in(one.title()))));
            });
  }

  @Nullable String question(String id) {
    return questions.get(id);
  }

  @Nullable String column(String question, String id) {
    Map<String, String> titles = columns.get(question);
    return titles == null ? null : titles.get(id);
  }
}
