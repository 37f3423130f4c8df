package fr.comop.convention;

import java.util.List;

/** Beneficiaries and conventions that differ in one thing from those of the project. */
public final class Altered {
  private Altered() {}

  /** The same convention, which binds one party for another time. */
  static Convention term(Convention convention, String beneficiary, Term term) {
    return convention.with(
        convention.parties().stream()
            .map(
                one ->
                    one.beneficiary().id().equals(beneficiary)
                        ? new Party(one.convention(), one.beneficiary(), one.grants(), term)
                        : one)
            .toList());
  }

  /** The same convention, which asks for nothing else. */
  static Convention owed(Convention one, Owed... owed) {
    return new Convention(
        one.id(),
        one.title(),
        one.signed(),
        one.ends(),
        one.deadline(),
        List.of(owed),
        one.baseline(),
        one.parties(),
        one.amendments());
  }

  /** The same beneficiary, with other contacts. */
  public static Beneficiary contacts(Beneficiary one, List<Contact> contacts) {
    return new Beneficiary(
        one.id(),
        one.name(),
        one.knownAs(),
        one.legalPerson(),
        one.department(),
        one.folder(),
        contacts);
  }
}
