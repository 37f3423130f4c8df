package fr.comop.convention;

import fr.comop.french.Plain;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of the structures that the Region funds, whichever conventions it is party to.
 *
 * @param id short and stable: "planetarium"
 * @param knownAs other names that mean the same structure
 * @param folder name of its folder in the shared folder
 */
public record Beneficiary(
    String id,
    String name,
    List<String> knownAs,
    LegalPerson legalPerson,
    String department,
    String folder,
    List<Contact> contacts) {

  /** The person to write to from day to day. */
  public Contact contact() {
    return contacts.stream()
        .filter(contact -> contact.role() == Contact.Role.CONTACT)
        .findFirst()
        .orElseThrow();
  }

  /** Whether a name typed by a person means this structure, accents and case aside. */
  public boolean isCalled(String typed) {
    String plain = Plain.of(typed);
    return Stream.concat(Stream.of(id, name, legalPerson.name()), knownAs.stream())
        .anyMatch(known -> Plain.of(known).equals(plain));
  }

  /** Whether mails from this address come from this structure. */
  public boolean writesFrom(String address) {
    return contacts.stream().anyMatch(contact -> contact.email().equalsIgnoreCase(address));
  }
}
