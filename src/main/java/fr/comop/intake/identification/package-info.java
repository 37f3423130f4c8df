/**
 * What a file is, what it holds when it is unfolded, and whose it is: by its bytes, never by its
 * name.
 *
 * <p><b>A file that came is unfolded in one place</b> ({@code Unfolding}), after the envelope is
 * opened, so that mail and folder do the same: zip, forwarded mail, {@code winmail.dat}, two deep,
 * within an {@code Allowance} for each arrival. What is inside is archived like any file; whose it
 * is, the outer mail says.
 *
 * <p><b>Pictures beside the workbook have no place and no question</b> ({@code FilledForm.BESIDE}):
 * each stands for one kind of picture that the sheet lacks.
 *
 * <p><b>An arrival is quarantined whole</b>: if one of its workbooks is somebody else's, a person
 * looks at all of it.
 */
@NullMarked
package fr.comop.intake.identification;

import org.jspecify.annotations.NullMarked;
