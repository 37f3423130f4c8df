package fr.comop.intake.identification;

import fr.comop.intake.arrival.Envelopes;

/**
 * What says of an arrival what is in it, and whose it is.
 *
 * @param envelopes takes it apart
 * @param unfolding opens its files, and what they hold
 * @param identification says whose it is
 */
public record Openings(Envelopes envelopes, Unfolding unfolding, Identification identification) {}
