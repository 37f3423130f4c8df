/**
 * The audit trail: who did what, when, to what.
 *
 * <p><b>Its lines are a chain</b>: each holds the SHA-256 of itself and of the line before, so that
 * one that is changed, or taken out, breaks it ({@code AuditCheck}). What was cut off at the end is
 * told by the head: how many lines there are and the hash of the last, in a table of its own and,
 * after each commit, in a file beside the archive ({@code AuditHeads}). Who can write both database
 * and file can make all of it anew; against them helps only a head that was noted elsewhere, which
 * {@code comop audit verify --head} takes.
 *
 * <p><b>A line holds ids and hashes; personal text stands beside</b>, with salt, in a row that may
 * be erased: the line then still tells when what was done to which document, and the chain holds.
 *
 * <p><b>Lines are written last in their transaction</b> ({@code Ledger.lastly}), for they wait for
 * the head: written when they are told, one worker would hold it while it reads its next mail, and
 * two could wait for each other.
 */
@NullMarked
package fr.comop.ledger.audit;

import org.jspecify.annotations.NullMarked;
