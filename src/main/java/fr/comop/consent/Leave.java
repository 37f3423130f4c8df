package fr.comop.consent;

import java.util.Collection;
import java.util.List;

/**
 * What structures agreed to have disclosed; nothing, unless it is here. Immutable.
 *
 * @param consents those that hold
 */
public record Leave(List<Consent> consents) {
  /** Nobody agreed to anything. */
  public static final Leave NONE = new Leave(List.of());

  /** Of these, those that hold. */
  public static Leave of(List<Consent> all) {
    return new Leave(all.stream().filter(Consent::stands).toList());
  }

  /** What one structure agreed to. */
  public Leave of(String beneficiary) {
    return new Leave(
        consents.stream().filter(one -> one.terms().beneficiary().equals(beneficiary)).toList());
  }

  /**
   * Whether something may be disclosed.
   *
   * @param beneficiary id of whose it is
   * @param conventions ids of those under which it was exchanged: each has to be covered; none is
   *     covered by nothing
   */
  public boolean covers(
      String beneficiary,
      Collection<String> conventions,
      Consent.Scope scope,
      Consent.Reach reach) {
    return !conventions.isEmpty()
        && conventions.stream()
            .allMatch(
                convention ->
                    consents.stream()
                        .map(Consent::terms)
                        .anyMatch(
                            one ->
                                one.beneficiary().equals(beneficiary)
                                    && one.convention().equals(convention)
                                    && one.scope() == scope
                                    // what anybody may see, the committee may
                                    && one.reach().compareTo(reach) >= 0));
  }
}
