package fr.comop.form;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A question answered in one cell.
 *
 * @param spacious whether several lines of text are expected
 * @param units words that may stand behind a number; empty for none
 * @param prefilled what comop writes in beforehand; null for nothing
 */
public record Field(
    String id,
    String wording,
    String label,
    String help,
    AnswerType type,
    @Nullable Choices choices,
    boolean required,
    boolean spacious,
    List<String> units,
    @Nullable Prefilled prefilled)
    implements Question, Asked {
  @Override
  public <T> T match(
      Function<Field, T> field, Function<Table, T> table, Function<Pictures, T> pictures) {
    return field.apply(this);
  }

  @Override
  public @Nullable OfMonth month() {
    return null;
  }
}
