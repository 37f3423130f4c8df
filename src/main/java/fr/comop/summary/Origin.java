package fr.comop.summary;

import fr.comop.form.Place;

/**
 * Where something comes from: a cell of what was received.
 *
 * @param reference of the submission: "BILAN-2020-PLANETARIUM-V2"
 */
public record Origin(String reference, Place place) {}
