/**
 * The workbook that a beneficiary fills in, written by POI. Knows forms, conventions and what is
 * told apart by marks; not how a workbook is read. {@code Printed} is what the readers have to know
 * of it.
 *
 * <p>Percentages are plain numbers from 0 to 100 in cells of format General: whoever types 12,5 and
 * whoever types 12,5 % are both understood, whatever the program does with the format.
 *
 * <p>The height of rows is reckoned by letters ({@code TextLines}), not by fonts: the same order
 * gives the same bytes on every machine.
 */
@NullMarked
package fr.comop.workbook.blank;

import org.jspecify.annotations.NullMarked;
