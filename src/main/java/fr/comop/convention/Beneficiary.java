package fr.comop.convention;

import fr.comop.french.Plain;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One of the structures that the Region funds.
 *
 * @param id short and stable: "planetarium"
 * @param knownAs other names that mean the same structure
 * @param legalName who signs: the Planétarium's is the "Commune de Vaulx-en-Velin"
 * @param folder name of its folder in the shared folder
 * @param postalAddress at most six lines of 38 characters (NF Z10-011)
 * @param term when it is bound by the convention
 */
public record Beneficiary(
    String id,
    String name,
    List<String> knownAs,
    String legalName,
    String legalForm,
    String department,
    String folder,
    List<Grant> grants,
    List<Contact> contacts,
    List<String> postalAddress,
    Term term) {

  /** The person to write to from day to day. */
  public Contact contact() {
    return contacts.stream()
        .filter(contact -> contact.role() == Contact.Role.CONTACT)
        .findFirst()
        .orElseThrow();
  }

  /** The grant of a year, in euros; empty when it is not known. */
  public Optional<BigDecimal> grant(int year) {
    return grants.stream().filter(one -> one.year() == year).map(Grant::amount).findFirst();
  }

  /** Whether a name typed by a person means this structure, accents and case aside. */
  public boolean isCalled(String typed) {
    String plain = Plain.of(typed);
    return Stream.concat(Stream.of(id, name, legalName), knownAs.stream())
        .anyMatch(known -> Plain.of(known).equals(plain));
  }

  /** Whether mails from this address come from this structure. */
  public boolean writesFrom(String address) {
    return contacts.stream().anyMatch(contact -> contact.email().equalsIgnoreCase(address));
  }
}
