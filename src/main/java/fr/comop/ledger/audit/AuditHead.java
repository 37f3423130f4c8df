package fr.comop.ledger.audit;

import fr.comop.archive.Sha256;

/**
 * How far the audit trail goes.
 *
 * @param length number of its lines
 * @param chain hash of the last one; zeros where there is none
 */
public record AuditHead(long length, Sha256 chain) {
  /** Before the first line. */
  static final AuditHead NONE = new AuditHead(0, new Sha256("0".repeat(64)));

  /**
   * As {@link #toString} writes it.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static AuditHead parse(String text) {
    String[] parts = text.strip().split(":", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("no head of an audit trail: " + text);
    }
    return new AuditHead(Long.parseLong(parts[0]), new Sha256(parts[1]));
  }

  /** "1234:9f86d0…", to be noted elsewhere. */
  @Override
  public String toString() {
    return length + ":" + chain.hex();
  }
}
