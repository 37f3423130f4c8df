package fr.comop.intake.arrival;

import java.util.Set;

/**
 * An arrival that is unread or in quarantine.
 *
 * @param concerns ids of the beneficiaries whose marks or names its workbooks carry
 */
public record Pending(Arrival arrival, Set<String> concerns) {}
