package fr.comop.convention;

import java.util.List;

/** Beneficiaries that differ in one thing from those of the project's convention. */
public final class Altered {
  private Altered() {}

  /** The same, bound for another time. */
  public static Beneficiary term(Beneficiary one, Term term) {
    return altered(one, one.contacts(), term);
  }

  /** The same, with other contacts. */
  public static Beneficiary contacts(Beneficiary one, List<Contact> contacts) {
    return altered(one, contacts, one.term());
  }

  private static Beneficiary altered(Beneficiary one, List<Contact> contacts, Term term) {
    return new Beneficiary(
        one.id(),
        one.name(),
        one.knownAs(),
        one.legalName(),
        one.legalForm(),
        one.department(),
        one.folder(),
        one.grants(),
        contacts,
        one.postalAddress(),
        term);
  }
}
