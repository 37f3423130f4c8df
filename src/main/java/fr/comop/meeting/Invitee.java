package fr.comop.meeting;

import org.jspecify.annotations.Nullable;

/**
 * Somebody to invite.
 *
 * @param address bare, in lower case
 * @param name theirs; "" when unknown
 * @param beneficiary id of the structure that they are of; null for the Region's own members
 */
public record Invitee(String address, String name, @Nullable String beneficiary) {
  /** Whether mails can go there: to a name that ends in this none ever does (RFC 2606). */
  boolean isReachable() {
    return !address.endsWith(".invalid");
  }
}
