package fr.comop.summary;

/**
 * What all structures come to, or those of a department.
 *
 * @param restsOn structures whose number is in it
 * @param of structures that it is about
 */
public record Total(Told told, int restsOn, int of) {}
