/**
 * What a person meant by what stands in a cell: numbers, dates and choices as the French write
 * them.
 *
 * <p><b>A choice is read in other words than the list's</b> ({@code FrenchChoice}, {@code
 * Choices.nearly}) where gender, number, the question's own name or one slip in ten letters ({@code
 * Spelling}, which {@code Wording} and {@code Suggestion} use too) is all that differs; figures and
 * first letters are never slips, "1-3" and anything with "?" stay findings, and what was made of it
 * is echoed.
 */
@NullMarked
package fr.comop.form.typed;

import org.jspecify.annotations.NullMarked;
