package fr.comop.ledger;

import java.time.Instant;

/**
 * One line of the audit trail.
 *
 * @param id grows with each line
 * @param happenedAt when, to the microsecond
 * @param who a person, an address, or a part of the program
 * @param what the kind of thing done
 * @param subject what it was done to
 * @param details whatever else is worth knowing, empty if nothing is
 */
public record AuditEntry(
    long id, Instant happenedAt, String who, String what, String subject, String details) {}
