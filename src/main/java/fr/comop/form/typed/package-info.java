/**
 * What a person meant by what stands in a cell: numbers, dates and choices as the French write
 * them.
 */
@NullMarked
package fr.comop.form.typed;

import org.jspecify.annotations.NullMarked;
