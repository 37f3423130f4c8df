/**
 * What its sender is answered: what was received, what to mend, and the workbooks that go with it.
 *
 * <p><b>A finding is the same as in the version before</b> when check, question and column are
 * ({@code Progress}): rows move.
 *
 * <p><b>The neutral receipt quotes nothing</b> of the mail it answers: a forged sender must not
 * make us carry a text to a third person.
 */
@NullMarked
package fr.comop.intake.answer;

import org.jspecify.annotations.NullMarked;
