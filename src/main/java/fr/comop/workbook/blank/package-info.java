/** The workbook that a beneficiary fills in. */
@NullMarked
package fr.comop.workbook.blank;

import org.jspecify.annotations.NullMarked;
