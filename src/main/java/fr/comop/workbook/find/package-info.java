/** Where the questions of a form are in a workbook. */
@NullMarked
package fr.comop.workbook.find;

import org.jspecify.annotations.NullMarked;
