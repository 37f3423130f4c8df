package fr.comop.notice;

import java.time.LocalDate;

/**
 * A document that is owed, as it stands.
 *
 * @param id of its form; its own where it has none
 * @param title "bilan annuel 2020"
 * @param due last day, extension included
 * @param presented whether it came in any form, in time or not
 * @param complete whether nothing more is asked for
 */
public record OwedPaper(
    String id, String title, LocalDate due, boolean presented, boolean complete) {}
