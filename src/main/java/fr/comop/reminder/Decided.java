package fr.comop.reminder;

import fr.comop.campaign.Decision;
import fr.comop.convention.Beneficiary;

/**
 * What is done, or would be, for one beneficiary.
 *
 * @param year the deadline's year
 */
public record Decided(Beneficiary beneficiary, int year, Decision decision) {}
