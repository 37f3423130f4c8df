package fr.comop.convention;

import fr.comop.form.Years;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document that every beneficiary owes: a form, or one that has none and comes as any file.
 *
 * @param form id of the form; of the document itself, where it has none
 * @param version of the form that is asked for; {@link #NO_FORM} where there is none
 * @param title with years as {@code {N-1}}, {@code {N}} and {@code {N+1}}
 * @param years the deadline's years
 * @param due day of its own; null for that of the convention
 * @param article of the convention that asks for it: "4.1"; "" for none told
 */
public record Owed(
    String form,
    int version,
    String title,
    Set<Integer> years,
    @Nullable MonthDay due,
    String article) {
  /** The version of what has no form. */
  public static final int NO_FORM = 0;

  /** One that is due when the others are. */
  public Owed(String form, int version, String title, Set<Integer> years) {
    this(form, version, title, years, null, "");
  }

  /** What people call it in a year. */
  String titleOf(int year) {
    return Years.of(year).in(title);
  }

  /**
   * When it is due.
   *
   * @param deadline of its year
   * @param begins first day of the campaign of that year, which its own day lies in
   */
  LocalDate due(LocalDate deadline, LocalDate begins) {
    if (due == null) {
      return deadline;
    }
    LocalDate own = due.atYear(begins.getYear());
    return own.isBefore(begins) ? due.atYear(begins.getYear() + 1) : own;
  }
}
