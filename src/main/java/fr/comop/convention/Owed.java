package fr.comop.convention;

import fr.comop.form.Years;
import java.util.Set;

/**
 * A form that every beneficiary owes.
 *
 * @param version of the form that is asked for
 * @param title with years as {@code {N}} and {@code {N+1}}
 * @param years the deadline's years
 */
public record Owed(String form, int version, String title, Set<Integer> years) {
  /** What people call it in a year. */
  String titleOf(int year) {
    return Years.of(year).in(title);
  }
}
