package fr.comop.form.check;

import java.time.LocalDate;

/**
 * What a check may know beside the form itself.
 *
 * @param received the day of receipt, Europe/Paris
 * @param firstYear first year that the document may speak of, for a programme: N+1, or the
 *     convention's first year for the three-year one
 * @param lastYear last year of the same
 * @param background what other documents and the convention say
 */
public record Circumstances(
    LocalDate received, int firstYear, int lastYear, Background background) {}
