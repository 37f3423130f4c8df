package fr.comop.form;

/**
 * An answer that was understood beyond doubt, but reads otherwise than it was typed. It is told to
 * its author, and is no finding.
 *
 * @param label name of the question for people, column included
 * @param typed as it stands in the cell
 * @param understood as the French write it: "1 234,56 €"
 */
public record Echo(String question, String label, Place place, String typed, String understood) {}
