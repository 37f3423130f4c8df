package fr.comop.ledger.audit;

import java.time.Instant;

/**
 * One line of the audit trail.
 *
 * @param id its number, from 1, without gaps
 * @param happenedAt when, to the microsecond
 * @param who a person, an address, or a part of the program; "" once it was erased
 * @param what the kind of thing done
 * @param subject what it was done to; "" for an address that was erased
 * @param details whatever else is worth knowing, empty if nothing is, or it was erased
 */
public record AuditEntry(
    long id, Instant happenedAt, String who, String what, String subject, String details) {}
