package fr.comop.notice.dossier;

import fr.comop.ledger.audit.AuditEntry;
import java.time.Instant;
import java.util.List;

/**
 * All that is known of a case, to be laid before a court.
 *
 * @param reference "DOS-0001"
 * @param about the structure, the convention and the cause, in one line
 * @param at when it was put together
 * @param pieces in the order of the inventory, numbered from 1
 * @param trail the lines of the audit trail about it, oldest first
 * @param head of the chain that holds them, as "comop audit --check" tells it
 */
public record Dossier(
    String reference,
    String about,
    Instant at,
    List<Piece> pieces,
    List<AuditEntry> trail,
    String head) {}
