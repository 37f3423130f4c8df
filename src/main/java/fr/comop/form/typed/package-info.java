/**
 * What a person meant by what stands in a cell: numbers, dates and choices as the French write
 * them.
 *
 * <p><b>A choice is read in other words than the list's</b> ({@code FrenchChoice}, {@code
 * Choices.nearly}) where gender, number, the question's own name or one slip in ten letters ({@code
 * Spelling}, which {@code Wording} and {@code Suggestion} use too) is all that differs; figures and
 * first letters are never slips, "1-3" and anything with "?" stay findings, and what was made of it
 * is echoed.
 *
 * <p><b>A number may carry the unit that its question names</b> ({@code units} in the form's file)
 * and no other: the words of the question's label used to do, which let "12 actions" pass for
 * communes. <b>"Néant" and its like</b> ({@code Nothing}) are 0 where things or euros are counted,
 * told as a remark; blank where nothing is owed; an answer of its own in a text, where our advice
 * asks for it. A dash says less and is not told. <b>"les 3"</b> is all three of three, or a
 * finding: no article of the plural, no sign ("≠", "?") and no negation is dropped before matching.
 */
@NullMarked
package fr.comop.form.typed;

import org.jspecify.annotations.NullMarked;
