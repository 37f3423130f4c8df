package fr.comop.convention;

/**
 * A person at a beneficiary.
 *
 * @param email bare address, in lower case
 * @param phone as dialled in France; "" when unknown
 */
public record Contact(Role role, String name, String email, String phone) {

  /** Why comop would write to somebody. */
  public enum Role {
    /** Follows the convention from day to day. */
    CONTACT,
    /** Heads the structure. */
    DIRECTOR,
    /** Signs for it. */
    LEGAL_REPRESENTATIVE
  }
}
