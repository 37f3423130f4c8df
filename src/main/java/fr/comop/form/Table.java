package fr.comop.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question answered in lines.
 *
 * @param required whether at least one line is owed
 * @param expectedLines fewer lines than this are a warning; 0 when any number will do
 * @param roomFor lines offered in a blank workbook; people may add more
 * @param prefilled what comop writes in beforehand: {@code planned-actions}; null for nothing
 */
public record Table(
    String id,
    String wording,
    String label,
    String help,
    boolean required,
    int expectedLines,
    int roomFor,
    @Nullable String prefilled,
    List<Column> columns)
    implements Question {

  /** Most lines that are read; more is an error ({@code forms.md}). */
  public static final int MOST_LINES = 5_000;

  /** The column of this id. */
  public Optional<Column> column(String id) {
    return columns.stream().filter(column -> column.id().equals(id)).findFirst();
  }
}
