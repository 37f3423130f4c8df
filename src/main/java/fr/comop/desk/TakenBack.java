package fr.comop.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why something that was entered counts no more; it stays on record.
 *
 * @param who took it back, as the audit trail names them
 */
public record TakenBack(String reason, String who, Instant at) {
  private static final int LONGEST_REASON = 2_000;

  /**
   * By somebody, now.
   *
   * @param reason 1 to 2,000 characters
   * @throws Declined when that is no reason
   */
  public static TakenBack of(String reason, Actor who, Instant at) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new Declined("Le motif tient en 1 à 2 000 caractères : il reste au journal d’audit.");
    }
    return new TakenBack(reason.strip(), who.named(), at);
  }

  /** As a store keeps it, in columns of a row that are all empty while the row counts. */
  public static @Nullable TakenBack stored(
      @Nullable String reason, @Nullable String who, @Nullable Instant at) {
    return reason == null || who == null || at == null ? null : new TakenBack(reason, who, at);
  }
}
