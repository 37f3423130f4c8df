package fr.comop.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A question answered in lines.
 *
 * @param required whether at least one line is owed
 * @param expectedLines fewer lines than this, or fewer answers in a column, are a warning; 0 when
 *     any number will do
 * @param roomFor lines offered in a blank workbook; people may add more
 * @param plan where its lines speak of planned actions; null when they do not
 */
public record Table(
    String id,
    String wording,
    String label,
    String help,
    boolean required,
    int expectedLines,
    int roomFor,
    @Nullable Plan plan,
    List<Column> columns)
    implements Question {
  @Override
  public <T> T match(
      Function<Field, T> field, Function<Table, T> table, Function<Pictures, T> pictures) {
    return table.apply(this);
  }

  /**
   * How the lines of a table speak of planned actions.
   *
   * @param role whether they plan them, or report on them
   * @param code id of the column that holds their codes
   * @param title id of the column that holds their titles
   * @param from id of the column of their first day; null when there is none
   * @param to id of the column of their last day; null when there is none
   * @param note what is said of actions that were written in beforehand; "" for nothing
   */
  public record Plan(
      Role role,
      String code,
      String title,
      @Nullable String from,
      @Nullable String to,
      String note) {

    /** What a table does with planned actions. */
    public enum Role {
      /** Its lines plan actions; comop gives their codes. */
      PLANS,
      /** Its lines report on planned actions, which comop writes in beforehand. */
      REPORTS
    }
  }

  /** Most lines that are read; more is an error ({@code forms.md}). */
  public static final int MOST_LINES = 5_000;

  /** The column of this id. */
  public Optional<Column> column(String id) {
    return columns.stream().filter(column -> column.id().equals(id)).findFirst();
  }
}
