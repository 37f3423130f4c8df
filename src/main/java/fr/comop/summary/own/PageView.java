package fr.comop.summary.own;

import fr.comop.correspondence.Letterhead;

/**
 * What the text may say that goes with a structure's own page. All words are French.
 *
 * @param until last day on which comments are awaited: "vendredi 15 janvier 2021"; "" for none
 */
public record PageView(String structure, int year, String until, Letterhead service) {}
