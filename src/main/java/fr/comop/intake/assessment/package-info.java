/**
 * What a workbook is worth: read by the form printed in it, checked with what the store knows of
 * its beneficiary, filed as a submission, and rechecked when the rules have changed.
 */
@NullMarked
package fr.comop.intake.assessment;

import org.jspecify.annotations.NullMarked;
