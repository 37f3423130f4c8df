/**
 * Where the questions of a form are in a workbook. Knows the grid and what a blank one says; not
 * what an answer means for the form as a whole, nor which format the file had.
 *
 * <p>Marks first, labels second ({@code Locator}). A section is read by its marks while each agrees
 * with what stands in the sheet ({@code Agreement}: some 200 look-ups of texts whose keys are
 * remembered); else the labels are looked for in one pass over the cells ({@code SeenLabels}), told
 * apart by section ({@code Regions}, {@code Titles}), with tables by the titles of their columns
 * and answers by the column where most stand. Typing errors are forgiven only where no second label
 * is near. What may be meant by two places is not found: a finding asks for it. {@code
 * docs/variants.md} lists what has been tried.
 *
 * <p>A formula saved without its result is worked out ({@code Formulas}) when it is plain
 * arithmetic on cells of the same workbook: POI computes in a small workbook of its own that holds
 * no more than the cells the formula names.
 */
@NullMarked
package fr.comop.workbook.find;

import org.jspecify.annotations.NullMarked;
