package fr.comop.campaign;

import java.time.LocalDate;

/**
 * A mail of the campaign that left for one beneficiary.
 *
 * @param day on which it was to leave, Europe/Paris: what tells it from every other mail of that
 *     beneficiary and year
 * @param due the due day that it spoke of
 * @param left on which it left; later than {@code day} after an outage, say
 */
public record Sent(LocalDate day, LocalDate due, LocalDate left) {}
