/**
 * What its sender is answered: what was received, what to mend, and the workbooks that go with it.
 */
@NullMarked
package fr.comop.intake.answer;

import org.jspecify.annotations.NullMarked;
