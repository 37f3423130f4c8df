package fr.comop.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An act as it was entered.
 *
 * @param number in its case, from 1, without gaps
 * @param who entered it, as the audit trail names them
 * @param evidence null where there is none
 */
public record Recorded(int number, Act act, Instant at, String who, @Nullable Evidence evidence) {}
