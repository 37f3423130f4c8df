package fr.comop.form;

/**
 * One answer that was understood.
 *
 * @param value what was understood
 * @param text as a person sees it in the cell
 */
public record Answer(Value value, String text, Place place) {}
