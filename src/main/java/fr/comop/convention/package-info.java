/**
 * Conventions, beneficiaries, and what they owe by when.
 *
 * <p><b>Beneficiary, form and year name a document.</b> No two conventions may ask one beneficiary
 * for the same form of the same year (the start is refused, with both lines); so submissions,
 * extensions, waivers and mails need no name of a convention, and what was stored before a second
 * one came stays right. {@code Conventions.about} finds the convention again.
 *
 * <p><b>A structure stands once</b> ({@code Beneficiary}, from {@code config/structures.yaml});
 * what one convention says of it (grant, joined, terminated) is its {@code Party}.
 *
 * <p><b>Each convention has its own campaign year</b> ({@code Conventions.underWay}): the next one
 * begins while the last one's corrections still come in, and another deadline is another season.
 * While two of them ask for one form, the year that a workbook says decides which it is for.
 *
 * <p><b>Past the convention's end an extension still leads; past a termination it does not</b>:
 * what would fall due then is owed no more.
 */
@NullMarked
package fr.comop.convention;

import org.jspecify.annotations.NullMarked;
