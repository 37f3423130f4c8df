package fr.comop.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param help how to answer; "" when the title says enough
 * @param choices for {@link AnswerType#CHOICE} and {@link AnswerType#CHOICES}, else null
 * @param month for {@link AnswerType#DATE} where a month alone is enough, else null
 * @param units words that may stand behind a number; empty for none
 * @param wide whether it expects long texts
 */
public record Column(
    String id,
    String title,
    String help,
    AnswerType type,
    @Nullable Choices choices,
    @Nullable OfMonth month,
    boolean required,
    List<String> units,
    boolean wide)
    implements Asked {

  @Override
  public String label() {
    return title;
  }
}
