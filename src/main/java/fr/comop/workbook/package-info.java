/**
 * A form to and from a spreadsheet file. Knows forms and conventions; never Camel, SQL or mail, nor
 * how a file came. {@link WorkbookFile} is the door: it tells the format by the bytes and has it
 * read.
 *
 * <pre>{@code
 * door -> xlsx, ods, xls -> marked -> grid
 *                        -> part   -> grid
 *         read -> find   -> blank  -> grid
 * }</pre>
 *
 * <p>Arrows lead to what is known, over whatever stands between; {@code HouseTest} holds them, and
 * none leads back. A file is read into a {@code grid}, whatever its format; {@code find} says where
 * the questions of a form are in it, {@code read} what is answered there. {@code blank} writes what
 * is sent out to be filled in, the formats write the copy in which mistakes are {@code marked}.
 */
@NullMarked
package fr.comop.workbook;

import org.jspecify.annotations.NullMarked;
