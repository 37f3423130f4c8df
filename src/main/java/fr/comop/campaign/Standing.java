package fr.comop.campaign;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import java.util.List;
import java.util.Set;

/**
 * How one beneficiary stands in one year, as the store holds it at one instant.
 *
 * @param owed what is still owed, each with its due day, extensions included
 * @param sent what was sent to it for that year and has not come back
 * @param blocks why nothing may leave now, French, for staff: a file unread or in quarantine
 * @param dead addresses that mails came back from for good, in small letters
 */
public record Standing(
    Beneficiary beneficiary,
    int year,
    List<Deliverable> owed,
    Set<Departure.Key> sent,
    List<String> blocks,
    Set<String> dead) {}
