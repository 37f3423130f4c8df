/**
 * What is asked of a filled form beyond the type of each answer.
 *
 * <p><b>The checks of a form are data</b> ({@code config/forms}), each naming a rule of {@code
 * form.check} with its severity and sentences. What is asked of every form (presence, types, dates)
 * is built in. Java knows no question's id.
 *
 * <p><b>A check knows other documents through {@code Circumstances} only</b>: the grant, the
 * planned actions, last year's figures, as plain values. {@code StoredKnowledge} loads what the
 * form's checks say they need ({@code Need}), a query each, and waivers only where there is a
 * finding.
 *
 * <p><b>Findings of one cause are told once</b> ({@code Slips}, {@code Shifts}, {@code Grouping},
 * after all checks), with every cell in {@code Finding.places}.
 */
@NullMarked
package fr.comop.form.check;

import org.jspecify.annotations.NullMarked;
